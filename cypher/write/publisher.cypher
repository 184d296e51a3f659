// name: publisher
// summary: Say who published a document
// param: document text
// param: entity text
// mode: write
MATCH (d:Document {id: $document})
MATCH (e:Entity {id: $entity})
MERGE (d)-[:PUBLISHED_BY]->(e)
