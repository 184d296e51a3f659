// name: changes_so_far
// summary: Return the statements that a run made or retracted which has not ended
// param: run text
// mode: read
MATCH (s:Statement {first_run: $run, status: 'active'})
RETURN 'new' AS change, s.id AS id
UNION ALL
MATCH (s:Statement {retracted_run: $run, status: 'retracted'})
RETURN 'retracted' AS change, s.id AS id
