// name: document
// summary: Return a document with its source and its current revision
// param: document text
// mode: read
MATCH (d:Document {id: $document})
OPTIONAL MATCH (s:Source)-[:LISTED]->(d)
WITH d, min(s.id) AS source
OPTIONAL MATCH (d)-[:HAS_REVISION]->(r:Revision {status: 'current'})
RETURN d.id AS id, source, d.url AS url, d.title AS title, d.byline AS byline, d.publisher AS publisher,
       d.published AS published, d.language AS language, d.path AS path, d.status AS status, r.id AS revision,
       r.content_sha256 AS content_sha256, r.extractor_version AS extractor_version, r.entities AS entities,
       r.row_hash AS row_hash, r.text AS text
