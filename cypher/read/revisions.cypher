// name: revisions
// summary: Return the revisions of a document, the one that became current last first
// param: document text
// mode: read
MATCH (:Document {id: $document})-[:HAS_REVISION]->(r:Revision)
// Graphs of older versions have no current_at: there a text that came back stays where it was.
RETURN r.id AS id, r.status AS status, r.content_sha256 AS content_sha256, coalesce(r.current_at, r.retrieved_at) AS current_at
ORDER BY current_at DESC, id
