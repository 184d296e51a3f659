// name: names
// summary: Keep names
// param: rows list
// mode: write
UNWIND $rows AS row
MERGE (n:Name {id: row.id})
ON CREATE SET n.norm = row.norm, n.text = row.text
