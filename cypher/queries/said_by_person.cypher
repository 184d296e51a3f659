// name: said_by_person
// summary: What did the person say, in which words, and when?
// param: person Person
// param: limit integer = 200
// returns: predicate, polarity, modality, how, verb, date, sentence, words, article
// mode: read
MATCH (p:Entity {name: $person}) WHERE p:Person
MATCH (p)<-[q:SAID_BY]-(v:Evidence {status: 'active'})<-[:HAS_EVIDENCE]-(s:Statement {status: 'active', tentative: false})
MATCH (v)-[:IN_SENTENCE]->(t:Sentence)<-[h:HAS_SENTENCE]-(:Revision {status: 'current'})<-[:HAS_REVISION]-(d:Document)
RETURN s.predicate AS predicate, s.polarity AS polarity, s.modality AS modality, q.type AS how, q.verb AS verb, q.date AS date,
       h.index AS sentence, t.text AS words, d.title AS article
ORDER BY article, sentence, predicate, polarity LIMIT $limit
