// name: mentions_clear
// summary: Forget what sentences mention
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (t:Sentence {id: id})-[r:MENTIONS]->(:Entity) DELETE r
