// name: current_documents
// summary: Return the documents whose words count
// mode: read
MATCH (d:Document)-[:HAS_REVISION]->(:Revision {status: 'current'}) RETURN DISTINCT d.id AS id, d.url AS url, d.path AS path ORDER BY id
