// name: touch
// summary: Note that documents were seen and had not changed
// param: ids list
// param: now text
// mode: write
UNWIND $ids AS id
MATCH (d:Document {id: id})
SET d.last_seen = $now, d.misses = null
