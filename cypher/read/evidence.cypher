// name: evidence
// summary: Return evidence by id, a row for each revision that has its sentence and each source that lists it
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (v:Evidence {id: id})
MATCH (v)-[:IN_SENTENCE]->(t:Sentence)<-[h:HAS_SENTENCE]-(r:Revision)<-[:HAS_REVISION]-(d:Document)<-[:LISTED]-(s:Source)
RETURN v AS evidence, t.id AS sentence, t.text AS quote, h.start AS start, r.status AS status, r.retrieved_at AS retrieved_at,
       s.id AS source, d.id AS document, d.url AS url, d.title AS title, d.byline AS byline, d.publisher AS publisher,
       d.published AS published
