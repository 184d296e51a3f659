// name: makers_clear
// summary: Forget who published and wrote a document
// param: document text
// mode: write
MATCH (:Document {id: $document})-[r:PUBLISHED_BY|WRITTEN_BY]->(:Entity) DELETE r
