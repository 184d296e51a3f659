// name: publisher
// summary: Say who published a document
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (e:Entity {id: row.entity})
MERGE (d)-[:PUBLISHED_BY]->(e)
