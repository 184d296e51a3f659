// name: stored_document
// summary: Return what is kept of a document to read it again
// param: document text
// mode: read
MATCH (d:Document {id: $document})
OPTIONAL MATCH (s:Source)-[:LISTED]->(d)
WITH d, min(s.id) AS source
OPTIONAL MATCH (d)-[:HAS_REVISION]->(r:Revision {status: 'current'})
RETURN d.id AS id, source, d.url AS url, d.path AS path, d.raw_sha256 AS raw_sha256, d.raw_type AS raw_type,
       d.raw_charset AS raw_charset, r.text AS text
