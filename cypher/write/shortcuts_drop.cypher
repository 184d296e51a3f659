// name: shortcuts_drop
// summary: Delete shortcuts of one type
// template: TYPE shortcuts
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (a:Entity {id: row.start})-[r:__TYPE__]->(b:Entity {id: row.end})
WHERE r.statement = row.statement
DELETE r
