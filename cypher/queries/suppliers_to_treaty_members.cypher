// name: suppliers_to_treaty_members
// summary: Who supplies (or plans to supply) such a weapon to a country that is in the treaty, and is the supplier itself in it?
// param: treaty Treaty
// param: weapon Weapon
// param: limit integer = 200
// returns: supplier, item, recipient, modality, supplier_is_in, supplier_said_to_be_out
// mode: read
MATCH (t:Entity {name: $treaty}) WHERE t:Treaty
MATCH (t)<-[:SIGNATORY_TO|PARTY_TO]-(c:Country)
WITH t, collect(DISTINCT c.id) AS members
MATCH (k:Entity {name: $weapon}) WHERE k:Weapon
MATCH (k)<-[:SUBTYPE_OF*0..2]-(w:Entity)
WITH DISTINCT t, members, w
MATCH (w)<-[:OBJECT]-(s:Statement {predicate: 'SUPPLIES', status: 'active', tentative: false})
WHERE s.polarity = 'positive' AND s.modality IN ['actual', 'planned']
MATCH (s)-[:RECIPIENT]->(r:Country) WHERE r.id IN members
MATCH (s)-[:SUBJECT]->(a:Entity)
// A supplier is a row for each country it supplies, or more: words are asked of the first ones only.
WITH t, a, collect([w, r, s]) AS found, count(DISTINCT r) AS least
ORDER BY a.name, a.id
WITH collect([t, a, found, least]) AS whole
UNWIND reduce(walk = [0, []], i IN range(0, size(whole) - 1) |
              CASE WHEN walk[0] < $limit THEN [walk[0] + whole[i][3], walk[1] + [whole[i]]] ELSE walk END)[1] AS one
UNWIND one[2] AS row
WITH DISTINCT one[0] AS t, one[1] AS a, row[0].name AS item, row[1].name AS recipient, row[2].modality AS modality
ORDER BY a.name, item, recipient, modality LIMIT $limit
// A hub has many memberships: they are looked through once for each supplier, not for each row.
WITH t, a, collect([item, recipient, modality]) AS found
WITH a.name AS supplier, found,
     EXISTS { MATCH (a)-[:GOVERNMENT_OF*0..1]->(:Entity)-[:SIGNATORY_TO|PARTY_TO]->(t) } AS supplier_is_in,
     EXISTS { MATCH (a)-[:GOVERNMENT_OF*0..1]->(:Entity)-[:NOT_SIGNATORY_TO|NOT_PARTY_TO]->(t) } AS supplier_said_to_be_out
UNWIND found AS one
RETURN supplier, one[0] AS item, one[1] AS recipient, one[2] AS modality, supplier_is_in, supplier_said_to_be_out
ORDER BY supplier, item, recipient, modality
