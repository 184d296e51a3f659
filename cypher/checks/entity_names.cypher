// name: entity_names
// summary: An entity is hidden when no document names it, and only then
// mode: read
MATCH (e:Entity)
OPTIONAL MATCH (n:Name)-[:NAMES]->(e)
WITH e, count(n) AS n
WHERE coalesce(e.hidden, false) <> (n = 0)
RETURN e.id AS id, e.name AS what ORDER BY id LIMIT 100
