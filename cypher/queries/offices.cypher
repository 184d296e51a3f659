// name: offices
// summary: Who holds which office?
// param: limit integer = 200
// returns: person, title, at
// mode: read
MATCH (p:Person)-[r:HOLDS_POSITION]->(o:Entity)
RETURN p.name AS person, r.title AS title, o.name AS at ORDER BY person, title, at LIMIT $limit
