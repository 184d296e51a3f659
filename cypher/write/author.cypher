// name: author
// summary: Say who wrote a document
// param: document text
// param: entity text
// mode: write
MATCH (d:Document {id: $document})
MATCH (e:Entity {id: $entity})
MERGE (d)-[:WRITTEN_BY]->(e)
