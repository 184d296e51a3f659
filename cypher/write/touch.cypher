// name: touch
// summary: Note that a document was seen and had not changed
// param: document text
// param: now text
// mode: write
MATCH (d:Document {id: $document})
SET d.last_seen = $now, d.misses = null
