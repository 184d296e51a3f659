// name: names_drop
// summary: Forget names that no document uses
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (n:Name {id: row.id})-[r:NAMES]->(e:Entity)
WHERE e.id = row.entity AND r.kind = row.kind AND r.text = row.text
DELETE r
