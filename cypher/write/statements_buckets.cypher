// name: statements_buckets
// summary: Note in which buckets statements are
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s += row.props
