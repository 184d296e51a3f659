// name: shortcut_missing
// summary: Statements have all the shortcuts that they remember
// mode: read
MATCH (s:Statement) WHERE size(coalesce(s.shortcuts, [])) > 0
OPTIONAL MATCH (s)-[:SUBJECT]->(a:Entity)-[r]->(:Entity) WHERE r.statement = s.id
WITH s, count(r) AS n WHERE n <> size(s.shortcuts)
RETURN s.id AS id, s.text AS what ORDER BY id LIMIT 100
