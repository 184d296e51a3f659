// name: find_id
// summary: Find an entity by id
// param: id text
// mode: read
MATCH (e:Entity {id: $id}) WHERE NOT coalesce(e.hidden, false)
RETURN e.id AS id, e.name AS name, labels(e) AS labels, e.aliases AS aliases
