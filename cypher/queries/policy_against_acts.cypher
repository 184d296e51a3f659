// name: policy_against_acts
// summary: Where do an actor's announced ban and its own supplies collide? (same actor, same weapon or a kind of it)
// param: limit integer = 200
// returns: actor, banned, ban, ban_from, supplied, supply, supply_from
// mode: read
MATCH (b:Statement {predicate: 'BANS', status: 'active', polarity: 'positive', tentative: false})-[:OBJECT]->(w:Weapon)
MATCH (b)-[:SUBJECT]->(a:Entity)
WITH a, w, collect(DISTINCT [b.modality, b.time_from]) AS bans
WITH a, collect([w.id, w.name, bans]) AS policies
// Every positive statement that is not tentative has one of these.
MATCH (a)-[r:SUPPLIES|PLANNED_SUPPLIES|CLAIMED_SUPPLIES|POSSIBLE_SUPPLIES]->(x:Entity)
WITH a, policies, x, collect(DISTINCT [r.modality, r.time_from]) AS acts
MATCH (x)-[:SUBTYPE_OF*0..2]->(w:Weapon)
WITH a, x, acts, w, [p IN policies WHERE p[0] = w.id] AS broken
WHERE size(broken) > 0
WITH DISTINCT a.name AS actor, w.name AS banned, x.name AS supplied, acts, broken[0][2] AS bans
ORDER BY actor, banned, supplied LIMIT $limit
UNWIND bans AS b
UNWIND acts AS s
RETURN DISTINCT actor, banned, b[0] AS ban, b[1] AS ban_from, supplied, s[0] AS supply, s[1] AS supply_from
ORDER BY actor, banned, supplied, ban_from, supply_from, ban, supply LIMIT $limit
