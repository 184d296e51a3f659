// name: evidence_of_document
// summary: Return the active evidence ids of a document with their row hashes
// param: document text
// mode: read
MATCH (v:Evidence {document: $document, status: 'active'}) RETURN v.id AS id, v.row_hash AS row_hash ORDER BY id
