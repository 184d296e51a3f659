// name: find_prefix
// summary: Find entities by the beginning of a name
// param: norm text
// mode: read
MATCH (n:Name)-[r:NAMES]->(e:Entity)
WHERE n.norm STARTS WITH $norm AND NOT coalesce(e.hidden, false)
RETURN e.id AS id, min(r.text) AS called, e.name AS name, labels(e) AS labels, e.aliases AS aliases
ORDER BY name, id LIMIT 50
