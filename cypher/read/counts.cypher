// name: counts
// summary: Count the nodes of one label
// template: LABEL labels of the record layer
// mode: read
MATCH (n:__LABEL__) RETURN count(n) AS n
