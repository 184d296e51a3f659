// name: history
// summary: Give rebuilt statements the runs of their evidence
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:HAS_EVIDENCE]->(v:Evidence)
WITH s, min(v.first_run) AS first_run, max(v.last_run) AS last_run, max(v.retracted_run) AS retracted_run
OPTIONAL MATCH (a:Run) WHERE a.id = first_run
OPTIONAL MATCH (b:Run) WHERE b.id = last_run
SET s.first_run = first_run, s.last_run = last_run, s.first_seen = coalesce(a.started, s.first_seen), s.last_seen = coalesce(b.started, s.last_seen),
    s.retracted_run = CASE WHEN s.status = 'retracted' THEN retracted_run END
