// name: connection
// summary: How are a person and a treaty connected? (shortest chains of shortcuts)
// param: person Person
// param: treaty Treaty
// returns: path, steps
// mode: read
MATCH p = (a:Person {name: $person})-[*1..3]-(b:Treaty {name: $treaty})
WHERE all(r IN relationships(p) WHERE r.statement IS NOT NULL)
WITH [n IN nodes(p) | n.name] AS path, [r IN relationships(p) | type(r)] AS steps
RETURN path, steps ORDER BY size(steps), steps, path LIMIT 2
