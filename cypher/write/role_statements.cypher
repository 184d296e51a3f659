// name: role_statements
// summary: Fill one role of statements with statements
// template: TYPE roles
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
MATCH (x:Statement {id: row.filler})
CREATE (s)-[:__TYPE__]->(x)
