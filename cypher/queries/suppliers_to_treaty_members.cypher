// name: suppliers_to_treaty_members
// summary: Who supplies (or plans to supply) such a weapon to a country that is in the treaty, and is the supplier itself in it?
// param: treaty Treaty
// param: weapon Weapon
// returns: supplier, item, recipient, modality, supplier_is_in, supplier_said_to_be_out
// mode: read
MATCH (t:Treaty {name: $treaty})<-[:SIGNATORY_TO|PARTY_TO]-(r:Country)<-[:RECIPIENT]-(s:Statement {predicate: 'SUPPLIES', status: 'active', tentative: false})
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(w:Entity)-[:SUBTYPE_OF*0..2]->(:Weapon {name: $weapon})
WHERE s.polarity = 'positive' AND s.modality IN ['actual', 'planned']
RETURN DISTINCT a.name AS supplier, w.name AS item, r.name AS recipient, s.modality AS modality,
       EXISTS { MATCH (a)-[:GOVERNMENT_OF*0..1]->(:Entity)-[:SIGNATORY_TO|PARTY_TO]->(t) } AS supplier_is_in,
       EXISTS { MATCH (a)-[:GOVERNMENT_OF*0..1]->(:Entity)-[:NOT_SIGNATORY_TO|NOT_PARTY_TO]->(t) } AS supplier_said_to_be_out
ORDER BY supplier, item, recipient, modality
