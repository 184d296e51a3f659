// name: missed
// summary: Note that a document was not there once more, and that it is gone after some times
// param: document text
// param: times integer
// mode: write
MATCH (d:Document {id: $document})
SET d.misses = coalesce(d.misses, 0) + 1
WITH d WHERE d.misses >= $times
SET d.status = 'gone'
