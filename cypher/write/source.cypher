// name: source
// summary: Keep a source
// param: source text
// param: document text
// param: run text
// mode: write
MERGE (s:Source {id: $source})
ON CREATE SET s.kind = 'files', s.status = 'active', s.failures = 0
WITH s
MATCH (d:Document {id: $document})
MERGE (s)-[:LISTED]->(d)
WITH s
MATCH (r:Run {id: $run})
MERGE (r)-[:OF]->(s)
