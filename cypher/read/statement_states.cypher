// name: statement_states
// summary: Return the state of statements, with the shortcuts they have
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (s:Statement {id: id})
RETURN s.id AS id, s.status AS status, s.row_hash AS row_hash, s.shortcuts AS shortcuts
