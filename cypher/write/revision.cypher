// name: revision
// summary: Keep one text of a document
// param: document text
// param: id text
// param: text text
// param: now text
// param: props map
// mode: write
MATCH (d:Document {id: $document})
MERGE (r:Revision {id: $id})
ON CREATE SET r.retrieved_at = $now, r.text = $text
SET r += $props, r.status = 'current'
MERGE (d)-[:HAS_REVISION]->(r)
