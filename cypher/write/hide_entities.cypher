// name: hide_entities
// summary: Hide some entities until a document names them again
// param: limit integer
// mode: write
MATCH (e:Entity) WHERE NOT coalesce(e.hidden, false) WITH e LIMIT $limit SET e.hidden = true RETURN count(*) AS n
