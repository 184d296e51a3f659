// name: statements_shortcuts
// summary: Note which shortcuts statements have
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s.shortcuts = row.shortcuts
