// name: runs_of_statement
// summary: Return the runs that changed or judged a statement, oldest first
// param: statement text
// mode: read
MATCH (s:Statement {id: $statement})
MATCH (r:Run)
// A run that was killed has no report: the statement itself remembers it.
WITH s, r, CASE WHEN coalesce(r.finished, '') = '' THEN r.id END AS killed
WHERE r.subject = $statement OR killed = s.first_run OR killed = s.retracted_run
   OR $statement IN r.new_ids OR $statement IN r.changed_ids OR $statement IN r.retracted_ids OR $statement IN r.restored_ids
OPTIONAL MATCH (j:Judgement {id: $statement}) WHERE j.made = r.started
RETURN r.id AS run, r.started AS started,
       CASE WHEN r.trigger = 'reject' THEN 'rejected' WHEN r.trigger = 'accept' THEN 'rejection undone'
            WHEN $statement IN r.new_ids OR killed = s.first_run THEN 'new' WHEN $statement IN r.changed_ids THEN 'changed'
            WHEN $statement IN r.retracted_ids OR killed = s.retracted_run THEN 'retracted' ELSE 'restored' END AS change,
       coalesce(r.why, j.why) AS why
ORDER BY started
