// name: shortcut_without_statement
// summary: Every shortcut comes from an active statement that remembers it
// mode: read
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.statement IS NOT NULL
OPTIONAL MATCH (s:Statement {status: 'active', tentative: false}) WHERE s.id = r.statement
WITH a, r, b, s
WHERE s IS NULL OR none(x IN coalesce(s.shortcuts, []) WHERE x CONTAINS type(r) AND x CONTAINS a.id AND x CONTAINS b.id)
RETURN r.statement AS id, a.name + ' ' + type(r) + ' ' + b.name AS what ORDER BY id, what LIMIT 100
