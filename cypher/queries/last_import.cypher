// name: last_import
// summary: What changed with the last import?
// returns: change, n
// mode: read
MATCH (r:Run)
WITH r ORDER BY r.started DESC LIMIT 1
MATCH (s:Statement)
WHERE s.first_run = r.id AND coalesce(s.retracted_run, '') <> r.id
WITH count(s) AS n WHERE n > 0
RETURN 'new' AS change, n
UNION ALL
MATCH (r:Run)
WITH r ORDER BY r.started DESC LIMIT 1
MATCH (s:Statement)
WHERE s.retracted_run = r.id
WITH count(s) AS n WHERE n > 0
RETURN 'retracted' AS change, n
