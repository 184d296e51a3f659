// name: lease_end
// summary: Give a lease back, and say when the source is due again
// param: source text
// param: owner text
// param: props map
// mode: write
MATCH (s:Source {id: $source})
WHERE s.lease_owner = $owner
SET s.lease_owner = null, s.lease_until = null, s.lease_since = null, s += $props
