// name: statements_naming
// summary: Return active statements whose object is one of the entities
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:OBJECT]-(s:Statement {status: 'active'})
RETURN s.id AS id
