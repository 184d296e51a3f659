// name: loose_evidence
// summary: Return ids of retracted evidence that no statement holds
// param: limit integer
// mode: read
MATCH (v:Evidence {status: 'retracted'}) WHERE NOT EXISTS { MATCH (:Statement)-[:HAS_EVIDENCE]->(v) }
RETURN v.id AS id ORDER BY id LIMIT $limit
