// name: statement_fillers
// summary: Subject and object of a statement are there, as an entity, a statement or words
// mode: read
MATCH (s:Statement)
WHERE s.subject_text IS NULL AND s.object_text IS NULL AND NOT EXISTS { MATCH (s)-[:SUBJECT|OBJECT]->() }
RETURN s.id AS id, s.text AS what ORDER BY id LIMIT 100
