// name: name_without_entity
// summary: Every name names something
// mode: read
MATCH (n:Name) WHERE NOT EXISTS { MATCH (n)-[:NAMES]->(:Entity) }
RETURN n.id AS id, n.text AS what ORDER BY id LIMIT 100
