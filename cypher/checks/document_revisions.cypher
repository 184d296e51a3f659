// name: document_revisions
// summary: A current document has one current revision, a gone one none
// mode: read
MATCH (d:Document)
OPTIONAL MATCH (d)-[:HAS_REVISION]->(r:Revision {status: 'current'})
WITH d, count(r) AS n
WHERE n <> CASE WHEN d.status = 'current' THEN 1 ELSE 0 END
RETURN d.id AS id, d.title AS what ORDER BY id LIMIT 100
