// name: reject
// summary: Keep the judgement that a statement is wrong
// param: statement text
// param: why text
// param: now text
// mode: write
MERGE (j:Judgement {id: $statement})
SET j.kind = 'reject', j.subject = $statement, j.why = $why, j.made = $now
