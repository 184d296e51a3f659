// name: evidence_of_edge
// summary: What is the evidence for one edge: sentence, place in the article, address, who says it?
// param: country Country
// param: treaty Treaty
// param: limit integer = 200
// returns: sentence, start, end, cue, title, url, source
// mode: read
MATCH (c:Entity {name: $country}) WHERE c:Country
MATCH (c)-[r:NOT_SIGNATORY_TO|NOT_PARTY_TO]->(:Treaty {name: $treaty})
MATCH (s:Statement)-[:HAS_EVIDENCE]->(v:Evidence)-[:IN_SENTENCE]->(t:Sentence)<-[h:HAS_SENTENCE]-(w:Revision)<-[:HAS_REVISION]-(d:Document)
WHERE s.id = r.statement AND v.status = 'active' AND w.status = 'current'
OPTIONAL MATCH (v)-[:SAID_BY]->(who:Entity)
RETURN t.text AS sentence, h.start AS start, h.end AS end, v.cue AS cue, d.title AS title, d.url AS url, coalesce(who.name, d.byline) AS source
ORDER BY url, start LIMIT $limit
