// name: name_uses
// summary: Return how many documents call entities by which names
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[r:NAMES]-(:Name)
RETURN e.id AS entity, r.text AS text, r.kind AS kind, r.documents AS documents
