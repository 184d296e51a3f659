// name: mentions
// summary: Say what sentences mention
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (t:Sentence {id: row.sentence})
MATCH (e:Entity {id: row.entity})
CREATE (t)-[:MENTIONS {start: row.start, end: row.end, text: row.text, kind: row.kind, how: row.how}]->(e)
