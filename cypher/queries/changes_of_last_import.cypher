// name: changes_of_last_import
// summary: Which statements are new or retracted since the last import, and in which sentence?
// returns: change, statement, modality, sentence
// mode: read
MATCH (r:Run)
WITH r ORDER BY r.started DESC LIMIT 1
MATCH (s:Statement)
WHERE s.first_run = r.id OR s.retracted_run = r.id
OPTIONAL MATCH (s)-[:HAS_EVIDENCE]->(v:Evidence)
WITH CASE WHEN s.retracted_run = r.id THEN 'retracted' ELSE 'new' END AS change, s, min(v.quote) AS sentence
RETURN change, s.text AS statement, s.modality AS modality, sentence
ORDER BY change, statement, modality
