// name: sources
// summary: Return what happened to sources
// mode: read
MATCH (s:Source)
RETURN s.id AS id, s.kind AS kind, s.url AS url, s.last_ok AS last_ok, s.failures AS failures, s.next_due AS next_due, s.status AS status,
       s.problem AS problem, s.lease_owner AS lease_owner, s.lease_until AS lease_until, s.lease_since AS lease_since, s.last_run AS last_run, s.etag AS etag, s.last_modified AS last_modified
ORDER BY id
