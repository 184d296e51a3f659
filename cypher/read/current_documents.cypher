// name: current_documents
// summary: Return the ids of the documents that are there
// mode: read
MATCH (d:Document {status: 'current'}) RETURN d.id AS id ORDER BY id
