// name: evidence_retract
// summary: Retract evidence
// param: ids list
// param: run text
// param: reason text
// mode: write
UNWIND $ids AS id
MATCH (v:Evidence {id: id})
SET v.status = 'retracted', v.retracted_run = $run, v.reason = $reason
