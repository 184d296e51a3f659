// name: last_import
// summary: What changed with the last import?
// returns: change, n
// mode: read
MATCH (r:Run) WHERE r.finished <> ''
WITH r ORDER BY r.started DESC LIMIT 1
UNWIND [['new', size(r.new_ids)], ['retracted', size(r.retracted_ids)]] AS list
WITH list[0] AS change, list[1] AS n WHERE n > 0
RETURN change, n
