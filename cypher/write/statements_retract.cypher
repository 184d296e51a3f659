// name: statements_retract
// summary: Retract statements
// param: ids list
// param: run text
// mode: write
UNWIND $ids AS id
MATCH (s:Statement {id: id})
SET s.status = 'retracted', s.retracted_run = $run, s.timeline_bucket = null, s.claims_bucket = null, s.supplies_bucket = null,
    s.criticism_bucket = null, s.offices_bucket = null
