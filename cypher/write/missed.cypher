// name: missed
// summary: Note that a document was not there once more, and return whether it is gone: one that counts is, after some times
// param: document text
// param: times integer
// mode: write
MATCH (d:Document {id: $document})
SET d.misses = coalesce(d.misses, 0) + 1
SET d.status = CASE WHEN d.misses >= $times AND d.status = 'current' THEN 'gone' ELSE d.status END
RETURN d.status = 'gone' AS is_gone
