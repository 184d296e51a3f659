// name: evidence
// summary: Write evidence as active
// param: rows list
// param: run text
// mode: write
UNWIND $rows AS row
MERGE (v:Evidence {id: row.id})
ON CREATE SET v.first_run = $run
SET v += row.props, v.status = 'active', v.last_run = $run, v.retracted_run = null, v.reason = null
