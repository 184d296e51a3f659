// name: sentences
// summary: Keep sentences
// param: rows list
// mode: write
UNWIND $rows AS row
MERGE (t:Sentence {id: row.id})
SET t.text = row.text, t.kind = row.kind, t.quoted = row.quoted
