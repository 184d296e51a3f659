// name: bucket_counts
// summary: Buckets count the statements that are in them
// mode: read
CALL {
  MATCH (b:Bucket) RETURN b.id AS id, b.count AS counted, 0 AS held
  UNION ALL
  MATCH (s:Statement) WHERE s.timeline_bucket IS NOT NULL
  RETURN 'timeline/' + s.timeline_bucket AS id, 0 AS counted, count(s) AS held
  UNION ALL
  MATCH (s:Statement) WHERE s.claims_bucket IS NOT NULL
  RETURN 'claims/' + s.claims_bucket AS id, 0 AS counted, count(s) AS held
  UNION ALL
  MATCH (s:Statement) WHERE s.supplies_bucket IS NOT NULL
  RETURN 'supplies/' + s.supplies_bucket AS id, 0 AS counted, count(s) AS held
  UNION ALL
  MATCH (s:Statement) WHERE s.criticism_bucket IS NOT NULL
  RETURN 'criticism/' + s.criticism_bucket AS id, 0 AS counted, count(s) AS held
  UNION ALL
  MATCH (s:Statement) WHERE s.offices_bucket IS NOT NULL
  RETURN 'offices/' + s.offices_bucket AS id, 0 AS counted, count(s) AS held
  UNION ALL
  MATCH (s:Statement) WHERE s.contradictions_bucket IS NOT NULL
  RETURN 'contradictions/' + s.contradictions_bucket AS id, 0 AS counted, count(s) AS held
}
WITH id, sum(counted) AS counted, sum(held) AS held WHERE counted <> held
RETURN id, toString(counted) + ' counted, ' + toString(held) + ' there' AS what ORDER BY id LIMIT 100
