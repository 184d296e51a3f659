// name: links
// summary: Return the roll-ups of entities
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:BELONGS_TO|GOVERNMENT_OF|SUBTYPE_OF]->(x:Entity)
RETURN e.id AS start, type(r) AS type, x.id AS end
