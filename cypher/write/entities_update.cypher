// name: entities_update
// summary: Write entities that are there
// param: rows list
// param: now text
// mode: write
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.props, e.last_seen = $now
