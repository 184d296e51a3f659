// name: evidence_without_statement
// summary: Active evidence belongs to one statement
// mode: read
MATCH (v:Evidence {status: 'active'})
OPTIONAL MATCH (s:Statement)-[:HAS_EVIDENCE]->(v)
WITH v, count(s) AS n WHERE n <> 1
RETURN v.id AS id, v.quote AS what ORDER BY id LIMIT 100
