// name: supplies_of_country
// summary: What does the country (or its government) supply, to whom, and is it done or planned?
// param: country Country
// param: limit integer = 200
// returns: supplier, relation, item, recipient, time_from, time_to
// mode: read
MATCH (c:Entity {name: $country}) WHERE c:Country
MATCH (c)<-[:GOVERNMENT_OF*0..1]-(a:Entity)-[r:SUPPLIES|PLANNED_SUPPLIES]->(x:Entity)
WITH a, r, x ORDER BY a.name, x.name, type(r), r.time_from, r.statement LIMIT $limit
OPTIONAL MATCH (s:Statement)-[:RECIPIENT]->(z:Entity)
WHERE s.id = r.statement
RETURN a.name AS supplier, type(r) AS relation, x.name AS item, z.name AS recipient, r.time_from AS time_from, r.time_to AS time_to
ORDER BY supplier, item, relation, recipient
