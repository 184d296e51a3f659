// name: clear_nodes
// summary: Delete some nodes of one label
// template: LABEL labels of the record layer
// param: limit integer
// mode: write
MATCH (n:__LABEL__) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS n
