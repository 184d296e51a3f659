// name: evidence_states
// summary: Return the state of evidence
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (v:Evidence {id: id})
RETURN v.id AS id, v.status AS status
