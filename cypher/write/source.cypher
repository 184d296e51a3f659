// name: source
// summary: Keep the sources that list documents
// param: rows list
// param: run text
// mode: write
UNWIND $rows AS row
MERGE (s:Source {id: row.source})
ON CREATE SET s.kind = 'files', s.status = 'active', s.failures = 0
WITH s, row
MATCH (d:Document {id: row.document})
// From the document, which few sources list: one server looks through all that a source lists otherwise.
MERGE (d)<-[:LISTED]-(s)
WITH DISTINCT s
MATCH (r:Run {id: $run})
MERGE (r)-[:OF]->(s)
