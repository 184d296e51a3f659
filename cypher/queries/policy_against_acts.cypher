// name: policy_against_acts
// summary: Where do an actor's announced ban and its own supplies collide? (same actor, same weapon or a kind of it)
// param: limit integer = 200
// returns: actor, banned, ban, ban_from, supplied, supply, supply_from
// mode: read
// Every positive statement that is not tentative has one of these.
MATCH (w:Weapon)<-[b:BANS|PLANNED_BANS|CLAIMED_BANS|POSSIBLE_BANS]-(a:Entity)
WITH a, w, collect(DISTINCT [b.modality, b.time_from]) AS bans
WITH a, collect([w.id, w.name, bans]) AS policies
MATCH (a)-[:SUPPLIES|PLANNED_SUPPLIES|CLAIMED_SUPPLIES|POSSIBLE_SUPPLIES]->(x:Entity)
WITH DISTINCT a, policies, x
MATCH (x)-[:SUBTYPE_OF*0..2]->(w:Weapon)
WITH DISTINCT a, x, [p IN policies WHERE p[0] = w.id] AS broken
WHERE size(broken) > 0
WITH a, x, broken[0][1] AS banned, broken[0][2] AS bans
ORDER BY a.name, banned, x.name, a.id, x.id LIMIT $limit
// A pair of a ban and what was supplied is a row for each such ban, or more: when things were supplied is asked of the first only.
WITH collect([a, x, banned, bans]) AS found
UNWIND reduce(walk = [0, []], i IN range(0, size(found) - 1) |
              CASE WHEN walk[0] < $limit THEN [walk[0] + size(found[i][3]), walk[1] + [found[i]]] ELSE walk END)[1] AS one
WITH one[0] AS a, collect([one[2], one[1].id, one[1].name, one[3]]) AS broken
MATCH (a)-[r:SUPPLIES|PLANNED_SUPPLIES|CLAIMED_SUPPLIES|POSSIBLE_SUPPLIES]->(x:Entity)
WITH a, broken, x, collect(DISTINCT [r.modality, r.time_from]) AS acts
UNWIND [p IN broken WHERE p[1] = x.id] AS p
WITH a.name AS actor, p[0] AS banned, p[2] AS supplied, acts, p[3] AS bans
ORDER BY actor, banned, supplied
// Each is as many rows as it has pairs of a ban and an act: no more than hold the first rows are written out.
WITH collect([actor, banned, supplied, bans, acts]) AS found
UNWIND reduce(walk = [0, []], i IN range(0, size(found) - 1) |
              CASE WHEN walk[0] < $limit THEN [walk[0] + size(found[i][3]) * size(found[i][4]), walk[1] + [found[i]]] ELSE walk END)[1] AS one
UNWIND one[3] AS b
UNWIND one[4] AS s
RETURN one[0] AS actor, one[1] AS banned, b[0] AS ban, b[1] AS ban_from, one[2] AS supplied, s[0] AS supply, s[1] AS supply_from
ORDER BY actor, banned, supplied, ban_from, supply_from, ban, supply LIMIT $limit
