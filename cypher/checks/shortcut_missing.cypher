// name: shortcut_missing
// summary: Statements have all the shortcuts that they remember
// mode: read
// Counted on both sides: to look for each among its subject's relationships takes minutes around a hub.
CALL {
  MATCH (:Entity)-[r]->(:Entity) WHERE r.statement IS NOT NULL
  RETURN r.statement AS id, 1 AS made, 0 AS wanted
  UNION ALL
  MATCH (s:Statement) WHERE size(coalesce(s.shortcuts, [])) > 0
  RETURN s.id AS id, 0 AS made, size(s.shortcuts) AS wanted
}
WITH id, sum(made) AS made, sum(wanted) AS wanted WHERE made <> wanted
MATCH (s:Statement {id: id})
RETURN s.id AS id, s.text AS what ORDER BY id LIMIT 100
