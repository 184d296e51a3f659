// name: statements_said_by
// summary: Return active statements that one of the entities says
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SAID_BY]-(v:Evidence {status: 'active'})<-[:HAS_EVIDENCE]-(s:Statement {status: 'active'})
RETURN s.id AS id
