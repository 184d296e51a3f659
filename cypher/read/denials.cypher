// name: denials
// summary: Return the statements that deny propositions, and whether another says that it is so
// param: propositions list
// mode: read
UNWIND $propositions AS proposition
MATCH (s:Statement {proposition: proposition})
WITH proposition, collect(CASE WHEN s.polarity = 'negative' THEN s END) AS denials,
     count(CASE WHEN s.polarity = 'positive' AND s.status = 'active' AND NOT s.tentative THEN 1 END) AS said
UNWIND denials AS s
RETURN s.id AS id, s.status AS status, s.tentative AS tentative, s.evidence_count AS evidence_count, said > 0 AS is_said,
       s.contradictions_bucket AS bucket
