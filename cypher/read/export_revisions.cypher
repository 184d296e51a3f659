// name: export_revisions
// summary: Return the current revisions of documents
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:HAS_REVISION]->(r:Revision {status: 'current'})
RETURN d.id AS document, r AS node ORDER BY document
