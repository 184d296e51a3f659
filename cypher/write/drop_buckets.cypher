// name: drop_buckets
// summary: Delete some buckets
// param: limit integer
// mode: write
MATCH (b:Bucket) WITH b LIMIT $limit DETACH DELETE b RETURN count(*) AS n
