// name: statements_reject
// summary: Mark statements that somebody rejected
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (s:Statement {id: id}) SET s.status = 'rejected'
