// name: makers_clear
// summary: Forget who published and wrote a document
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (:Document {id: id})-[r:PUBLISHED_BY|WRITTEN_BY]->(:Entity) DELETE r
