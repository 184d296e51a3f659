// name: names_set
// summary: Say how many documents call an entity so
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (n:Name {id: row.id})
MATCH (e:Entity {id: row.entity})
MERGE (n)-[r:NAMES {kind: row.kind, text: row.text}]->(e)
SET r.documents = row.documents
