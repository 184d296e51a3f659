// name: source_leave
// summary: Forget when a source is due, and what its last failure was
// param: source text
// mode: write
MATCH (s:Source {id: $source})
SET s.next_due = null, s.problem = null, s.failures = 0
