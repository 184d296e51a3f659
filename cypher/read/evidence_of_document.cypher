// name: evidence_of_document
// summary: Return the evidence ids of a document with their state
// param: document text
// mode: read
MATCH (v:Evidence {document: $document}) RETURN v.id AS id, v.row_hash AS row_hash, v.status AS status ORDER BY id
