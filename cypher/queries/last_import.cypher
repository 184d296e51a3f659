// name: last_import
// summary: What changed with the last import?
// returns: change, n
// mode: read
MATCH (r:Run)
WITH r ORDER BY r.started DESC LIMIT 1
MATCH (s:Statement)
WHERE s.first_run = r.id OR s.retracted_run = r.id
RETURN CASE WHEN s.retracted_run = r.id THEN 'retracted' ELSE 'new' END AS change, count(*) AS n ORDER BY change
