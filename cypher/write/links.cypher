// name: links
// summary: Give entities their roll-ups
// template: TYPE roll-ups
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (a:Entity {id: row.start})
MATCH (b:Entity {id: row.end})
CREATE (a)-[:__TYPE__]->(b)
