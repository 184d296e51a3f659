// name: statement_counts
// summary: Statements count their active evidence
// mode: read
MATCH (s:Statement {status: 'active'})-[:HAS_EVIDENCE]->(v:Evidence {status: 'active'})
WITH s, count(v) AS n, count(DISTINCT v.document) AS documents
WHERE s.evidence_count <> n OR s.document_count <> documents
RETURN s.id AS id, s.text AS what ORDER BY id LIMIT 100
