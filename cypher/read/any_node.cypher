// name: any_node
// summary: Tell whether the database holds anything but the node that two starting commands race for
// mode: read
MATCH (n) WHERE NOT (labels(n) = ['Meta'] AND n.id = 'kg') RETURN labels(n) AS labels LIMIT 1
