// name: changes_of_last_import
// summary: Which statements are new or retracted since the last import, and in which sentence? (of each the first by id; `kg changes` tells all)
// param: limit integer = 200
// returns: change, statement, modality, sentence
// mode: read
MATCH (r:Run) WHERE r.finished <> ''
WITH r ORDER BY r.started DESC LIMIT 1
UNWIND [['new', r.new_ids[0..$limit]], ['retracted', r.retracted_ids[0..$limit]]] AS list
UNWIND list[1] AS id
WITH list[0] AS change, id
MATCH (s:Statement) WHERE s.id = id
OPTIONAL MATCH (s)-[:HAS_EVIDENCE]->(v:Evidence)
WITH change, s, min(v.quote) AS sentence
RETURN change, s.text AS statement, s.modality AS modality, sentence ORDER BY change, statement, modality
