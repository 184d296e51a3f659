// name: revision
// summary: Keep one text of a document
// param: rows list
// param: now text
// mode: write
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MERGE (r:Revision {id: row.id})
ON CREATE SET r.retrieved_at = $now, r.text = row.text
// A text that comes back is the newest again.
SET r.current_at = CASE WHEN r.status = 'current' THEN r.current_at ELSE $now END
SET r += row.props, r.status = 'current'
MERGE (d)-[:HAS_REVISION]->(r)
