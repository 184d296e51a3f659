// name: drop_names
// summary: Delete some names
// param: limit integer
// mode: write
MATCH (n:Name) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS n
