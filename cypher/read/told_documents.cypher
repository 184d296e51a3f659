// name: told_documents
// summary: Return the newest articles of a source, or of all, for people
// param: source text
// param: limit integer
// mode: read
MATCH (d:Document)
OPTIONAL MATCH (s:Source)-[:LISTED]->(d)
WITH d, collect(s.id) AS sources
WHERE $source = '' OR $source IN sources
OPTIONAL MATCH (d)-[:HAS_REVISION]->(r:Revision {status: 'current'})
WITH d, sources, count(r) AS revisions
RETURN d.id AS id, d.title AS title, d.published AS published, sources AS source,
       CASE WHEN revisions = 0 THEN 'forgotten' ELSE d.status END AS status,
       CASE WHEN coalesce(d.url, '') = '' THEN d.path ELSE d.url END AS address
ORDER BY coalesce(published, '') DESC, id LIMIT $limit
