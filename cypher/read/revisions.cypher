// name: revisions
// summary: Return the revisions of a document, newest first
// param: document text
// mode: read
MATCH (:Document {id: $document})-[:HAS_REVISION]->(r:Revision)
RETURN r.id AS id, r.status AS status, r.retrieved_at AS retrieved_at, r.content_sha256 AS content_sha256 ORDER BY retrieved_at DESC, id
