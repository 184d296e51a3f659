// name: has_sentence
// summary: Give a revision its sentences
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (r:Revision {id: row.revision})
MATCH (t:Sentence {id: row.id})
CREATE (r)-[:HAS_SENTENCE {start: row.start, end: row.end, index: row.index}]->(t)
