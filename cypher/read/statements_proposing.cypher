// name: statements_proposing
// summary: Return the statements of propositions, as far as contradictions are concerned
// param: propositions list
// mode: read
UNWIND $propositions AS proposition
MATCH (s:Statement {proposition: proposition})
RETURN s.id AS id, proposition, s.status AS status, s.tentative AS tentative, s.polarity AS polarity,
       s.evidence_count AS evidence_count, s.contradictions_bucket AS bucket
