// name: supplies_of_country
// summary: What does the country (or its government) supply, to whom, and is it done or planned?
// param: country Country
// returns: supplier, relation, item, recipient, time_from, time_to
// mode: read
MATCH (:Country {name: $country})<-[:GOVERNMENT_OF*0..1]-(a:Entity)-[r:SUPPLIES|PLANNED_SUPPLIES]->(x:Entity)
OPTIONAL MATCH (a)-[to:SUPPLIES_TO|PLANNED_SUPPLIES_TO]->(z:Entity)
WHERE to.statement = r.statement
RETURN a.name AS supplier, type(r) AS relation, x.name AS item, z.name AS recipient, r.time_from AS time_from, r.time_to AS time_to
ORDER BY supplier, item, relation, recipient
