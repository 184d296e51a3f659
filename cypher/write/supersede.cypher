// name: supersede
// summary: Leave a document without a current revision, but for one
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (:Document {id: row.document})-[:HAS_REVISION]->(r:Revision {status: 'current'})
WHERE r.id <> row.id
SET r.status = 'superseded'
