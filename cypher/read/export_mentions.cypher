// name: export_mentions
// summary: Return what the sentences of current revisions mention
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:HAS_REVISION]->(r:Revision {status: 'current'})-[:HAS_SENTENCE]->(t:Sentence)-[m:MENTIONS]->(e:Entity)
RETURN t.id AS sentence, e.id AS entity, properties(m) AS edge ORDER BY sentence, m.start, m.end, entity
