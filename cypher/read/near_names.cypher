// name: near_names
// summary: Return names that begin alike
// param: norm text
// mode: read
MATCH (n:Name)-[:NAMES]->(e:Entity)
WHERE n.norm STARTS WITH $norm AND NOT coalesce(e.hidden, false)
RETURN DISTINCT n.norm AS norm, n.text AS text ORDER BY norm LIMIT 2000
