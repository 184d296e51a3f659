// name: statements
// summary: Write statements
// param: rows list
// param: run text
// param: now text
// mode: write
UNWIND $rows AS row
MERGE (s:Statement {id: row.id})
ON CREATE SET s.first_run = $run, s.first_seen = $now
SET s += row.props, s.last_run = $run, s.last_seen = $now
