// name: shortcuts
// summary: Make shortcuts of one type
// template: TYPE shortcuts
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (a:Entity {id: row.start})
MATCH (b:Entity {id: row.end})
CREATE (a)-[r:__TYPE__]->(b)
SET r += row.props
