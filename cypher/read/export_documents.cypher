// name: export_documents
// summary: Return documents after an id, in order
// param: after text
// param: limit integer
// mode: read
MATCH (d:Document)-[:HAS_REVISION]->(:Revision {status: 'current'}) WHERE d.id > $after
OPTIONAL MATCH (s:Source)-[:LISTED]->(d)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(p:Entity)
OPTIONAL MATCH (d)-[:WRITTEN_BY]->(a:Entity)
RETURN d AS node, min(s.id) AS source, min(p.id) AS published_by, collect(DISTINCT a.id) AS written_by ORDER BY d.id LIMIT $limit
