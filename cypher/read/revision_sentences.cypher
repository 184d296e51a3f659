// name: revision_sentences
// summary: Return the sentences of a revision in order
// param: revision text
// mode: read
MATCH (:Revision {id: $revision})-[h:HAS_SENTENCE]->(t:Sentence)
RETURN t.id AS id, t.text AS text, t.kind AS kind, h.index AS index ORDER BY index
