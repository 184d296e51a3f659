// name: has_sentence
// summary: Give a revision its sentences
// param: revision text
// param: rows list
// mode: write
MATCH (r:Revision {id: $revision})
UNWIND $rows AS row
MATCH (t:Sentence {id: row.id})
CREATE (r)-[:HAS_SENTENCE {start: row.start, end: row.end, index: row.index}]->(t)
