// name: any_node
// summary: Tell whether the database holds anything
// mode: read
MATCH (n) RETURN labels(n) AS labels LIMIT 1
