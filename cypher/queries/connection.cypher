// name: connection
// summary: How are a person and a treaty connected? (shortest chains of shortcuts)
// param: person Person
// param: treaty Treaty
// returns: path, steps
// mode: read
MATCH (a:Entity {name: $person}) WHERE a:Person
MATCH (b:Entity {name: $treaty}) WHERE b:Treaty
MATCH (a)-[r]-(x:Entity) WHERE r.statement IS NOT NULL
WITH a, b, collect(DISTINCT [x.id, x.name, type(r)]) AS near
MATCH (b)-[r]-(y:Entity) WHERE r.statement IS NOT NULL
WITH a, b, near, collect(DISTINCT [y.id, y.name, type(r)]) AS far
WITH a, b, near, far,
     [n IN near WHERE n[0] = b.id | {path: [a.name, b.name], steps: [n[2]]}]
     + reduce(found = [], n IN near | found + [f IN far WHERE f[0] = n[0] | {path: [a.name, n[1], b.name], steps: [n[2], f[2]]}]) AS short
// Chains of three only where those do not suffice: every neighbour has to be looked at.
UNWIND CASE WHEN size(short) < 2 THEN near ELSE [[null, null, null]] END AS n
OPTIONAL MATCH (x:Entity {id: n[0]})-[r]-(y:Entity) WHERE r.statement IS NOT NULL AND x.id <> b.id AND y.id <> a.id
WITH a, b, far, short, n, y.id AS middle, type(r) AS step
WITH short, collect([f IN far WHERE f[0] = middle | {path: [a.name, n[1], f[1], b.name], steps: [n[2], step, f[2]]}]) AS found
UNWIND short + reduce(chains = [], some IN found | chains + some) AS chain
RETURN DISTINCT chain.path AS path, chain.steps AS steps ORDER BY size(steps), steps, path LIMIT 2
