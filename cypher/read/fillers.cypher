// name: fillers
// summary: Return what stands in the roles of statements
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[r]->(x)
WHERE type(r) <> 'HAS_EVIDENCE'
RETURN s.id AS statement, type(r) AS role, x.id AS id, x.name AS name, labels(x) AS labels, x.aliases AS aliases
