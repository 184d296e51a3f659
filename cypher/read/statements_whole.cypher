// name: statements_whole
// summary: Return statements with all their properties
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (s:Statement {id: id})
RETURN s AS node
