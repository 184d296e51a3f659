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
WITH a, x, w, head(collect(acts)) AS acts, [p IN head(collect(policies)) WHERE p[0] = w.id | p[2]] AS broken
WHERE size(broken) > 0
WITH a.name AS actor, w.name AS banned, x.name AS supplied, acts, broken[0] AS bans
ORDER BY actor, banned, supplied LIMIT $limit
// Each is as many rows as it has pairs of a ban and an act: no more than hold the first rows are written out.
WITH collect([actor, banned, supplied, bans, acts]) AS found
UNWIND reduce(walk = [0, []], i IN range(0, size(found) - 1) |
              CASE WHEN walk[0] < $limit THEN [walk[0] + size(found[i][3]) * size(found[i][4]), walk[1] + [found[i]]] ELSE walk END)[1] AS one
UNWIND one[3] AS b
UNWIND one[4] AS s
RETURN DISTINCT one[0] AS actor, one[1] AS banned, b[0] AS ban, b[1] AS ban_from, one[2] AS supplied, s[0] AS supply, s[1] AS supply_from
ORDER BY actor, banned, supplied, ban_from, supply_from, ban, supply LIMIT $limit
