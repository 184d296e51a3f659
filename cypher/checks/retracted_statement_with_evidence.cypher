// name: retracted_statement_with_evidence
// summary: Retracted statements have no active evidence
// mode: read
MATCH (s:Statement {status: 'retracted'})
WHERE EXISTS { MATCH (s)-[:HAS_EVIDENCE]->(:Evidence {status: 'active'}) }
RETURN s.id AS id, s.text AS what ORDER BY id LIMIT 100
