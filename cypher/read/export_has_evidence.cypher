// name: export_has_evidence
// summary: Return the active evidence of statements
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:HAS_EVIDENCE]->(v:Evidence {status: 'active'})
RETURN s.id AS statement, v.id AS evidence ORDER BY statement, evidence
