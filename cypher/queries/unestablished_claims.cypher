// name: unestablished_claims
// summary: Which claims do the articles not vouch for (alleged, possible, hypothetical, ..., or only in a speaker's mouth), and who makes them?
// param: limit integer = 200
// returns: modality, polarity, subject, predicate, object, said_by
// mode: read
MATCH (s:Statement {status: 'active', tentative: false})
WHERE s.modality IN ['alleged', 'possible', 'hypothetical', 'conditional', 'future'] OR NOT s.narrated
WITH s, s.evidence_count AS told, s.id AS id ORDER BY told DESC, id LIMIT $limit
OPTIONAL MATCH (s)-[:SUBJECT]->(x)
OPTIONAL MATCH (s)-[:OBJECT]->(y)
OPTIONAL MATCH (s)-[:HAS_EVIDENCE]->(:Evidence {status: 'active'})-[:SAID_BY]->(who:Entity)
WITH s, x, y, who ORDER BY who.name
RETURN s.modality AS modality, s.polarity AS polarity, coalesce(x.name, s.subject_text, x.text) AS subject, s.predicate AS predicate,
       coalesce(y.name, s.object_text, y.text) AS object, collect(DISTINCT who.name) AS said_by
ORDER BY modality, predicate, subject, object
