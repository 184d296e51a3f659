// name: unestablished_claims
// summary: Which claims do the articles not vouch for (alleged, possible, hypothetical, ..., or only in a speaker's mouth), and who makes them? (the most told first)
// param: limit integer = 200
// returns: modality, polarity, subject, predicate, object, said_by
// mode: read
// The first buckets that hold enough: no other statement can be among the first rows.
MATCH (b:Bucket {list: 'claims'})
WITH b.key AS key, b.count AS n ORDER BY key LIMIT $limit
WITH collect(key) AS keys, collect(n) AS counts
UNWIND reduce(walk = [0, []], i IN range(0, size(keys) - 1) |
              CASE WHEN walk[0] < $limit THEN [walk[0] + counts[i], walk[1] + [keys[i]]] ELSE walk END)[1] AS key
MATCH (s:Statement {claims_bucket: key})
WITH s, s.evidence_count AS told, s.id AS id ORDER BY told DESC, id LIMIT $limit
OPTIONAL MATCH (s)-[:SUBJECT]->(x)
OPTIONAL MATCH (s)-[:OBJECT]->(y)
OPTIONAL MATCH (s)-[:HAS_EVIDENCE]->(:Evidence {status: 'active'})-[:SAID_BY]->(who:Entity)
WITH s, x, y, who ORDER BY who.name
RETURN s.modality AS modality, s.polarity AS polarity, coalesce(x.name, s.subject_text, x.text) AS subject, s.predicate AS predicate,
       coalesce(y.name, s.object_text, y.text) AS object, collect(DISTINCT who.name) AS said_by
ORDER BY modality, predicate, subject, object
