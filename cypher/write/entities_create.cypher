// name: entities_create
// summary: Make entities that are not there
// template: LABELS labels of entities
// param: rows list
// param: now text
// mode: write
UNWIND $rows AS row
OPTIONAL MATCH (e:Entity {id: row.id})
WITH row, e WHERE e IS NULL
CREATE (n:Entity__LABELS__ {id: row.id, first_seen: $now})
SET n += row.props, n.last_seen = $now
