// name: supersede
// summary: Leave a document without a current revision, but for one
// param: document text
// param: revision text
// mode: write
MATCH (d:Document {id: $document})-[:HAS_REVISION]->(r:Revision {status: 'current'})
WHERE r.id <> $revision
SET r.status = 'superseded'
