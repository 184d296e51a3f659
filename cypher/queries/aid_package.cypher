// name: aid_package
// summary: What is in the aid package and what is it worth?
// param: package AidPackage
// returns: package, amount, currency, includes, parts
// mode: read
MATCH (p:Entity {name: $package}) WHERE p:AidPackage
OPTIONAL MATCH (v:Statement {predicate: 'HAS_VALUE', status: 'active', tentative: false})-[:SUBJECT]->(p)
OPTIONAL MATCH (p)-[:INCLUDES]->(i:Entity)
WITH p, v, i ORDER BY i.name
WITH p, v, collect(DISTINCT i.name) AS includes
OPTIONAL MATCH (j:Entity)-[part:PART_OF]->(p)
WHERE part.statement IS NOT NULL
WITH p, v, includes, j ORDER BY j.name
RETURN p.name AS package, v.amount AS amount, v.currency AS currency, includes, collect(DISTINCT j.name) AS parts
