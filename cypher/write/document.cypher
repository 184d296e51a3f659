// name: document
// summary: Keep a document
// param: id text
// param: props map
// param: now text
// mode: write
MERGE (d:Document {id: $id})
ON CREATE SET d.first_seen = $now
SET d += $props, d.status = 'current', d.last_seen = $now
