// name: active_statement_without_evidence
// summary: Active statements have active evidence
// mode: read
MATCH (s:Statement {status: 'active'})
WHERE NOT EXISTS { MATCH (s)-[:HAS_EVIDENCE]->(:Evidence {status: 'active'}) }
RETURN s.id AS id, s.text AS what ORDER BY id LIMIT 100
