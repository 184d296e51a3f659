// name: who_supplies_whom
// summary: Who supplies, or plans to supply, what to whom, and who says so? (the most told first)
// param: limit integer = 200
// returns: supplier, item, recipient, modality, narrated, said_by, time
// mode: read
// The first buckets that hold enough: no other statement can be among the first rows.
MATCH (b:Bucket {list: 'supplies'})
WITH b.key AS key, b.count AS n ORDER BY key LIMIT $limit
WITH collect(key) AS keys, collect(n) AS counts
UNWIND reduce(walk = [0, []], i IN range(0, size(keys) - 1) |
              CASE WHEN walk[0] < $limit THEN [walk[0] + counts[i], walk[1] + [keys[i]]] ELSE walk END)[1] AS key
MATCH (s:Statement {supplies_bucket: key})
WITH s, s.evidence_count AS told, s.id AS id ORDER BY told DESC, id LIMIT $limit
OPTIONAL MATCH (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(o)
OPTIONAL MATCH (s)-[:RECIPIENT]->(r)
RETURN DISTINCT coalesce(a.name, s.subject_text) AS supplier, coalesce(o.name, s.object_text, o.text) AS item, r.name AS recipient,
       s.modality AS modality, s.narrated AS narrated, s.said_by AS said_by, s.time_text AS time
ORDER BY modality, supplier, item, recipient, time
