// name: document
// summary: Keep a document
// param: rows list
// param: now text
// mode: write
UNWIND $rows AS row
MERGE (d:Document {id: row.id})
ON CREATE SET d.first_seen = $now
SET d += row.props, d.status = 'current', d.last_seen = $now
