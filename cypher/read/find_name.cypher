// name: find_name
// summary: Find entities by a whole name
// param: norm text
// mode: read
MATCH (n:Name {norm: $norm})-[r:NAMES]->(e:Entity)
WHERE NOT coalesce(e.hidden, false)
RETURN e.id AS id, min(r.text) AS called, e.name AS name, labels(e) AS labels, e.aliases AS aliases, max(CASE WHEN r.kind = 'name' THEN 1 ELSE 0 END) AS named, sum(r.documents) AS documents
ORDER BY named DESC, documents DESC, id
