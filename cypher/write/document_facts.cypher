// name: document_facts
// summary: Change the facts of a document that is kept
// param: id text
// param: props map
// mode: write
MATCH (d:Document {id: $id}) SET d += $props
