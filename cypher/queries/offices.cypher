// name: offices
// summary: Who holds which office? (the most told first)
// param: limit integer = 200
// returns: person, title, at
// mode: read
// The first buckets that hold enough: no other statement can be among the first rows.
MATCH (b:Bucket {list: 'offices'})
WITH b.key AS key, b.count AS n ORDER BY key LIMIT $limit
WITH collect(key) AS keys, collect(n) AS counts
UNWIND reduce(walk = [0, []], i IN range(0, size(keys) - 1) |
              CASE WHEN walk[0] < $limit THEN [walk[0] + counts[i], walk[1] + [keys[i]]] ELSE walk END)[1] AS key
MATCH (s:Statement {offices_bucket: key})
WITH s, s.evidence_count AS told, s.id AS id ORDER BY told DESC, id LIMIT $limit
MATCH (s)-[:SUBJECT]->(p:Entity)
MATCH (p)-[r:HOLDS_POSITION]->(o:Entity) WHERE r.statement = id
RETURN p.name AS person, r.title AS title, o.name AS at ORDER BY person, title, at LIMIT $limit
