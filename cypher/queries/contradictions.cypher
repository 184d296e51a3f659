// name: contradictions
// summary: Which claims are said with opposite polarity? (the most often denied first)
// param: limit integer = 200
// returns: yes, yes_modality, no, no_modality
// mode: read
// The first buckets that hold enough: no other statement can be among the first rows.
MATCH (b:Bucket {list: 'contradictions'})
WITH b.key AS key, b.count AS n ORDER BY key LIMIT $limit
WITH collect(key) AS keys, collect(n) AS counts
UNWIND reduce(walk = [0, []], i IN range(0, size(keys) - 1) |
              CASE WHEN walk[0] < $limit THEN [walk[0] + counts[i], walk[1] + [keys[i]]] ELSE walk END)[1] AS key
MATCH (n:Statement {contradictions_bucket: key})
WITH n, n.evidence_count AS told, n.id AS id ORDER BY told DESC, id LIMIT $limit
MATCH (y:Statement)
WHERE y.proposition = n.proposition AND y.status = 'active' AND y.polarity = 'positive' AND NOT y.tentative
RETURN y.text AS yes, y.modality AS yes_modality, n.text AS no, n.modality AS no_modality ORDER BY yes, no LIMIT $limit
