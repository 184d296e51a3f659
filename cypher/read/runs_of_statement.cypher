// name: runs_of_statement
// summary: Return the runs that changed a statement, oldest first
// param: statement text
// mode: read
MATCH (r:Run)
WHERE $statement IN r.new_ids OR $statement IN r.changed_ids OR $statement IN r.retracted_ids OR $statement IN r.restored_ids
RETURN r.id AS run, r.started AS started,
       CASE WHEN $statement IN r.new_ids THEN 'new' WHEN $statement IN r.changed_ids THEN 'changed'
            WHEN $statement IN r.retracted_ids THEN 'retracted' ELSE 'restored' END AS change
ORDER BY started
