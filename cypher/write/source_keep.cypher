// name: source_keep
// summary: Keep a source that is wanted
// param: source text
// param: kind text
// param: url text
// mode: write
MERGE (s:Source {id: $source})
ON CREATE SET s.failures = 0, s.status = 'active'
SET s.kind = $kind, s.url = $url
