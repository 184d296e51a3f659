// name: timeline
// summary: What happened, or was said or planned to happen, when? (bounds: an open end is null; earliest first)
// param: limit integer = 200
// returns: time_from, time_to, precision, modality, narrated, subject, predicate, object
// mode: read
// The first buckets that hold enough: no other statement can be among the first rows.
MATCH (b:Bucket {list: 'timeline'})
WITH b.key AS key, b.count AS n ORDER BY key LIMIT $limit
WITH collect(key) AS keys, collect(n) AS counts
UNWIND reduce(walk = [0, []], i IN range(0, size(keys) - 1) |
              CASE WHEN walk[0] < $limit THEN [walk[0] + counts[i], walk[1] + [keys[i]]] ELSE walk END)[1] AS key
MATCH (s:Statement {timeline_bucket: key})
WITH s, coalesce(s.time_from, s.time_to) AS moment, s.time_to AS until, s.predicate AS predicate, s.id AS id
ORDER BY moment, until, predicate, id LIMIT $limit
OPTIONAL MATCH (s)-[:SUBJECT]->(x)
OPTIONAL MATCH (s)-[:OBJECT]->(y)
RETURN s.time_from AS time_from, s.time_to AS time_to, s.time_precision AS precision, s.modality AS modality, s.narrated AS narrated,
       coalesce(x.name, s.subject_text, x.text) AS subject, s.predicate AS predicate, coalesce(y.name, s.object_text, y.text) AS object
ORDER BY coalesce(time_from, time_to), time_to, predicate, subject, object
