// name: export_entities
// summary: Return entities after an id, in order
// param: after text
// param: limit integer
// mode: read
MATCH (e:Entity) WHERE e.id > $after AND NOT coalesce(e.hidden, false)
RETURN e AS node, labels(e) AS labels ORDER BY e.id LIMIT $limit
