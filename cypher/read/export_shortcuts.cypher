// name: export_shortcuts
// summary: Return the shortcuts that start at entities
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE r.statement IS NOT NULL
RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS edge ORDER BY start, type, end, r.statement, r.item
