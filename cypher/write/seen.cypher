// name: seen
// summary: Note that entities were named
// param: ids list
// param: now text
// mode: write
UNWIND $ids AS id
MATCH (e:Entity {id: id}) SET e.last_seen = $now
