// name: timeline
// summary: What happened, or was said or planned to happen, when? (bounds: an open end is null)
// param: limit integer = 200
// returns: time_from, time_to, precision, modality, narrated, subject, predicate, object
// mode: read
MATCH (s:Statement {status: 'active', polarity: 'positive', temporal: 'event', tentative: false})
WHERE (s.time_from IS NOT NULL OR s.time_to IS NOT NULL) AND coalesce(s.time_precision, '') <> 'unknown'
WITH s, coalesce(s.time_from, s.time_to) AS moment, s.time_to AS until, s.predicate AS predicate, s.id AS id
ORDER BY moment, until, predicate, id LIMIT $limit
OPTIONAL MATCH (s)-[:SUBJECT]->(x)
OPTIONAL MATCH (s)-[:OBJECT]->(y)
RETURN s.time_from AS time_from, s.time_to AS time_to, s.time_precision AS precision, s.modality AS modality, s.narrated AS narrated,
       coalesce(x.name, s.subject_text, x.text) AS subject, s.predicate AS predicate, coalesce(y.name, s.object_text, y.text) AS object
ORDER BY coalesce(time_from, time_to), time_to, predicate, subject, object
