// name: role_entities
// summary: Fill one role of statements with entities
// template: TYPE roles
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
MATCH (e:Entity {id: row.filler})
CREATE (s)-[:__TYPE__]->(e)
