// name: page_of
// summary: Return the hash of the raw page of a document, or null
// param: document text
// mode: read
MATCH (d:Document {id: $document}) RETURN d.raw_sha256 AS page
