// name: document_revisions
// summary: A current document has one current revision, a gone one at most one
// mode: read
MATCH (d:Document)
OPTIONAL MATCH (d)-[:HAS_REVISION]->(r:Revision {status: 'current'})
WITH d, count(r) AS n
WHERE n > 1 OR (n = 0 AND d.status = 'current')
RETURN d.id AS id, d.title AS what ORDER BY id LIMIT 100
