// name: said_by
// summary: Say who says evidence
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (v:Evidence {id: row.id})
MATCH (e:Entity {id: row.entity})
CREATE (v)-[:SAID_BY {stance: row.stance, type: row.type, verb: row.verb, date: row.date, order: row.order}]->(e)
