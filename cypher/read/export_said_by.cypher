// name: export_said_by
// summary: Return who says evidence
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (v:Evidence {id: id})-[q:SAID_BY]->(e:Entity)
RETURN v.id AS evidence, e.id AS entity, properties(q) AS edge ORDER BY evidence, q.order, entity
