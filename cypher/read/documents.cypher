// name: documents
// summary: Return documents with their source and which text they have now
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (d:Document {id: id})
OPTIONAL MATCH (s:Source)-[:LISTED]->(d)
WITH d, min(s.id) AS source
OPTIONAL MATCH (d)-[:HAS_REVISION]->(r:Revision {status: 'current'})
RETURN d.id AS document, source, d.url AS url, d.title AS title, d.byline AS byline, d.publisher AS publisher,
       d.published AS published, d.language AS language, d.path AS path, d.status AS status, r.id AS revision,
       r.content_sha256 AS content_sha256, r.extractor_version AS extractor_version, r.row_hash AS row_hash
