// name: stored_of_source
// summary: Return the documents of a source whose words count
// param: source text
// mode: read
MATCH (:Source {id: $source})-[:LISTED]->(d:Document)-[:HAS_REVISION]->(:Revision {status: 'current'})
RETURN DISTINCT d.id AS id, d.url AS url, d.path AS path ORDER BY id
