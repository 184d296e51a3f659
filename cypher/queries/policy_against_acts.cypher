// name: policy_against_acts
// summary: Where do an actor's announced ban and its own supplies collide? (same actor, same weapon or a kind of it)
// returns: actor, banned, ban, ban_from, supplied, supply, supply_from
// mode: read
MATCH (b:Statement {predicate: 'BANS', status: 'active', polarity: 'positive', tentative: false})-[:SUBJECT]->(a:Entity)<-[:SUBJECT]-(s:Statement {predicate: 'SUPPLIES', status: 'active', polarity: 'positive', tentative: false})
MATCH (b)-[:OBJECT]->(w:Weapon)<-[:SUBTYPE_OF*0..2]-(x:Entity)<-[:OBJECT]-(s)
RETURN DISTINCT a.name AS actor, w.name AS banned, b.modality AS ban, b.time_from AS ban_from, x.name AS supplied, s.modality AS supply, s.time_from AS supply_from
ORDER BY actor, banned, supplied
