// name: who_supplies_whom
// summary: Who supplies, or plans to supply, what to whom, and who says so?
// param: limit integer = 200
// returns: supplier, item, recipient, modality, narrated, said_by, time
// mode: read
MATCH (s:Statement {predicate: 'SUPPLIES', status: 'active', tentative: false})
WHERE s.polarity = 'positive'
WITH s, s.evidence_count AS told, s.id AS id ORDER BY told DESC, id LIMIT $limit
OPTIONAL MATCH (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(o)
OPTIONAL MATCH (s)-[:RECIPIENT]->(r)
RETURN DISTINCT coalesce(a.name, s.subject_text) AS supplier, coalesce(o.name, s.object_text, o.text) AS item, r.name AS recipient,
       s.modality AS modality, s.narrated AS narrated, s.said_by AS said_by, s.time_text AS time
ORDER BY modality, supplier, item, recipient, time
