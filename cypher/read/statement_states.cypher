// name: statement_states
// summary: Return the state of statements, with the shortcuts they have and the buckets they are in
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (s:Statement {id: id})
RETURN s.id AS id, s.status AS status, s.row_hash AS row_hash, s.shortcuts AS shortcuts, s.proposition AS proposition,
       s.timeline_bucket AS timeline_bucket, s.claims_bucket AS claims_bucket, s.supplies_bucket AS supplies_bucket,
       s.criticism_bucket AS criticism_bucket, s.offices_bucket AS offices_bucket
