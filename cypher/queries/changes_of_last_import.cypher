// name: changes_of_last_import
// summary: Which statements are new or retracted since the last import, and in which sentence?
// param: limit integer = 200
// returns: change, statement, modality, sentence
// mode: read
MATCH (r:Run)
WITH r ORDER BY r.started DESC LIMIT 1
MATCH (s:Statement)
WHERE s.first_run = r.id AND coalesce(s.retracted_run, '') <> r.id
WITH s, s.evidence_count AS told, s.id AS id ORDER BY told DESC, id LIMIT $limit
OPTIONAL MATCH (s)-[:HAS_EVIDENCE]->(v:Evidence)
WITH s, min(v.quote) AS sentence
RETURN 'new' AS change, s.text AS statement, s.modality AS modality, sentence
ORDER BY change, statement, modality
UNION ALL
MATCH (r:Run)
WITH r ORDER BY r.started DESC LIMIT 1
MATCH (s:Statement)
WHERE s.retracted_run = r.id
WITH s, s.evidence_count AS told, s.id AS id ORDER BY told DESC, id LIMIT $limit
OPTIONAL MATCH (s)-[:HAS_EVIDENCE]->(v:Evidence)
WITH s, min(v.quote) AS sentence
RETURN 'retracted' AS change, s.text AS statement, s.modality AS modality, sentence
ORDER BY change, statement, modality
