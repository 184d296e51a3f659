// name: drop_statements
// summary: Delete some statements
// param: limit integer
// mode: write
MATCH (s:Statement) WITH s LIMIT $limit DETACH DELETE s RETURN count(*) AS n
