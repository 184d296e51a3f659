// name: export_statements
// summary: Return active statements after an id, in order
// param: after text
// param: limit integer
// mode: read
MATCH (s:Statement {status: 'active'}) WHERE s.id > $after
RETURN s AS node ORDER BY s.id LIMIT $limit
