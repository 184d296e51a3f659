// name: page_leave
// summary: Leave a document without a raw page
// param: document text
// mode: write
MATCH (d:Document {id: $document}) SET d.raw_sha256 = null, d.raw_type = null, d.raw_charset = null
