// name: current_documents
// summary: Return the ids of the documents whose words count
// mode: read
MATCH (d:Document)-[:HAS_REVISION]->(:Revision {status: 'current'}) RETURN DISTINCT d.id AS id ORDER BY id
