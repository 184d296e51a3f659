// name: export_evidence
// summary: Return active evidence after an id, in order
// param: after text
// param: limit integer
// mode: read
MATCH (v:Evidence {status: 'active'})-[:IN_SENTENCE]->(t:Sentence) WHERE v.id > $after
RETURN v AS node, t.id AS sentence ORDER BY v.id LIMIT $limit
