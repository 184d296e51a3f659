// name: statements_of
// summary: Return the active statements that name an entity in any role, newest first
// param: entity text
// param: limit integer
// mode: read
MATCH (e:Entity {id: $entity})
// One server would begin with all statements otherwise.
WITH e
MATCH (e)<-[r]-(s:Statement {status: 'active'})
WITH DISTINCT s
ORDER BY s.last_seen DESC, s.id LIMIT $limit
RETURN s AS statement
