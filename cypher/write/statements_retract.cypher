// name: statements_retract
// summary: Retract statements
// param: ids list
// param: run text
// mode: write
UNWIND $ids AS id
MATCH (s:Statement {id: id})
SET s.status = 'retracted', s.retracted_run = $run
