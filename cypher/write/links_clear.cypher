// name: links_clear
// summary: Take the roll-ups from entities
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:BELONGS_TO|GOVERNMENT_OF|SUBTYPE_OF]->(:Entity) DELETE r
