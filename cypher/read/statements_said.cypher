// name: statements_said
// summary: Return the active statements that an entity says, newest first
// param: entity text
// param: limit integer
// mode: read
MATCH (e:Entity {id: $entity})<-[:SAID_BY]-(v:Evidence {status: 'active'})<-[:HAS_EVIDENCE]-(s:Statement {status: 'active'})
WITH DISTINCT s
ORDER BY s.last_seen DESC, s.id LIMIT $limit
RETURN s AS statement
