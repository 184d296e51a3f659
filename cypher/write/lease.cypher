// name: lease
// summary: Take the lease of a source that nobody holds now, and return the source when it was taken
// param: source text
// param: now text
// param: owner text
// param: until text
// mode: write
MATCH (s:Source {id: $source})
WHERE s.lease_until IS NULL OR s.lease_until < $now OR s.lease_owner = $owner
WITH s, CASE WHEN s.lease_owner = $owner THEN coalesce(s.lease_since, $now) ELSE $now END AS since
SET s.lease_owner = $owner, s.lease_until = $until, s.lease_since = since
RETURN s.id AS id
