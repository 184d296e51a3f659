// name: export_sentences
// summary: Return the sentences of current revisions of documents
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:HAS_REVISION]->(r:Revision {status: 'current'})-[h:HAS_SENTENCE]->(t:Sentence)
RETURN d.id AS document, r.id AS revision, t AS node, h.start AS start, h.end AS end, h.index AS index ORDER BY document, index
