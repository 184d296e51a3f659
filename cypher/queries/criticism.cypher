// name: criticism
// summary: Who criticizes what? (people with the organization they work for)
// param: limit integer = 200
// returns: critic, organization, act, of
// mode: read
MATCH (s:Statement {status: 'active', polarity: 'positive', modality: 'actual', tentative: false})
WHERE s.predicate IN ['CRITICIZES', 'RAISES_CONCERN']
WITH s, s.evidence_count AS told, s.id AS id ORDER BY told DESC, id LIMIT $limit
MATCH (s)-[:SUBJECT]->(a:Entity)
OPTIONAL MATCH (a)-[:HOLDS_POSITION]->(org:Organization)
OPTIONAL MATCH (s)-[:OBJECT]->(o)
RETURN a.name AS critic, org.name AS organization, s.predicate AS act, coalesce(o.name, s.object_text, o.text) AS of
ORDER BY critic, of LIMIT $limit
