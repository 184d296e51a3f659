// name: statement_buckets
// summary: Statements are in the buckets that their other properties, and what contradicts them, put them in
// mode: read
MATCH (s:Statement)
WITH s, s.status = 'active' AND NOT s.tentative AS firm, s.polarity = 'positive' AS positive, coalesce(s.time_from, s.time_to) AS moment,
     right('00000' + toString(99999 - s.evidence_count), 5) + CASE WHEN s.evidence_count < 4 THEN '/' + substring(s.id, 2, 2) ELSE '' END AS told
OPTIONAL MATCH (y:Statement)
WHERE y.proposition = s.proposition AND firm AND NOT positive AND y.status = 'active' AND NOT y.tentative AND y.polarity = 'positive'
WITH s, firm, positive, moment, told, count(y) > 0 AS denied
WITH s, [
  [s.timeline_bucket, firm AND positive AND s.temporal = 'event' AND moment IS NOT NULL AND coalesce(s.time_precision, '') <> 'unknown', substring(coalesce(moment, ''), 0, 10)],
  [s.claims_bucket, firm AND (s.modality IN ['alleged', 'possible', 'hypothetical', 'conditional', 'future'] OR NOT s.narrated), told],
  [s.supplies_bucket, firm AND positive AND s.predicate = 'SUPPLIES', told],
  [s.criticism_bucket, firm AND positive AND s.modality = 'actual' AND s.predicate IN ['CRITICIZES', 'RAISES_CONCERN'], told],
  [s.offices_bucket, firm AND any(x IN coalesce(s.shortcuts, []) WHERE x STARTS WITH '["HOLDS_POSITION",'), told],
  [s.contradictions_bucket, denied, told]
] AS lists
WHERE any(x IN lists WHERE coalesce(x[0], '') <> CASE WHEN x[1] THEN x[2] ELSE '' END)
RETURN s.id AS id, s.text AS what ORDER BY id LIMIT 100
