// name: statement_ids
// summary: Return statement ids after an id, in order
// param: after text
// param: limit integer
// mode: read
MATCH (s:Statement) WHERE s.id > $after RETURN s.id AS id ORDER BY id LIMIT $limit
