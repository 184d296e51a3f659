// name: gone
// summary: Note that a document is no longer there
// param: document text
// param: now text
// mode: write
MATCH (d:Document {id: $document}) SET d.status = 'gone', d.last_seen = $now
