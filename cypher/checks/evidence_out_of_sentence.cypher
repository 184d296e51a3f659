// name: evidence_out_of_sentence
// summary: Active evidence stands in a sentence of its document's current revision
// mode: read
MATCH (v:Evidence {status: 'active'})
WHERE NOT EXISTS { MATCH (v)-[:IN_SENTENCE]->(:Sentence)<-[:HAS_SENTENCE]-(:Revision {status: 'current'}) }
RETURN v.id AS id, v.quote AS what ORDER BY id LIMIT 100
