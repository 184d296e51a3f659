// name: in_sentence
// summary: Put evidence in its sentence
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (v:Evidence {id: row.id})
MATCH (t:Sentence {id: row.sentence})
MERGE (v)-[:IN_SENTENCE]->(t)
