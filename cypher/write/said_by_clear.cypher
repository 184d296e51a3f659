// name: said_by_clear
// summary: Forget who says evidence
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (v:Evidence {id: id})-[r:SAID_BY]->(:Entity) DELETE r
