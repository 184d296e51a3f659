// name: statements
// summary: Return statements by id
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (s:Statement {id: id})
RETURN s AS statement
