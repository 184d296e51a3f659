// name: page_evidence
// summary: Return the active evidence of statements with sentence, document and speakers
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:HAS_EVIDENCE]->(v:Evidence {status: 'active'})-[:IN_SENTENCE]->(t:Sentence)<-[h:HAS_SENTENCE]-(r:Revision {status: 'current'})<-[:HAS_REVISION]-(d:Document)
OPTIONAL MATCH (v)-[q:SAID_BY]->(who:Entity)
RETURN s.id AS statement, v AS evidence, t.kind AS kind, d.id AS document, d.title AS title, d.url AS url,
       d.published AS published, d.publisher AS publisher, h.start AS start, who.id AS who, who.name AS name, labels(who) AS labels,
       q.stance AS stance, q.verb AS verb, q.date AS date, q.order AS order
