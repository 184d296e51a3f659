// name: fetched
// summary: Note how a document was fetched
// param: document text
// param: props map
// mode: write
MATCH (d:Document {id: $document}) SET d += $props, d.misses = null
