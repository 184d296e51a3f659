// name: drop_shortcuts
// summary: Delete some shortcuts, whatever statement they come from
// param: limit integer
// mode: write
MATCH (:Entity)-[r]->(:Entity) WHERE r.statement IS NOT NULL WITH r LIMIT $limit DELETE r RETURN count(*) AS n
