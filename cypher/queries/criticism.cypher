// name: criticism
// summary: Who criticizes what? (people with the organization they work for; the most told first)
// param: limit integer = 200
// returns: critic, organization, act, of
// mode: read
// The first buckets that hold enough: no other statement can be among the first rows.
MATCH (b:Bucket {list: 'criticism'})
WITH b.key AS key, b.count AS n ORDER BY key LIMIT $limit
WITH collect(key) AS keys, collect(n) AS counts
UNWIND reduce(walk = [0, []], i IN range(0, size(keys) - 1) |
              CASE WHEN walk[0] < $limit THEN [walk[0] + counts[i], walk[1] + [keys[i]]] ELSE walk END)[1] AS key
MATCH (s:Statement {criticism_bucket: key})
WITH s, s.evidence_count AS told, s.id AS id ORDER BY told DESC, id LIMIT $limit
MATCH (s)-[:SUBJECT]->(a:Entity)
OPTIONAL MATCH (a)-[:HOLDS_POSITION]->(org:Organization)
OPTIONAL MATCH (s)-[:OBJECT]->(o)
RETURN a.name AS critic, org.name AS organization, s.predicate AS act, coalesce(o.name, s.object_text, o.text) AS of
ORDER BY critic, of LIMIT $limit
