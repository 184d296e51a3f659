// name: outside_treaty
// summary: Which countries, by the articles' own words, have not signed the treaty or are not parties to it?
// param: treaty Treaty
// param: limit integer = 200
// returns: country
// mode: read
MATCH (t:Entity {name: $treaty}) WHERE t:Treaty
MATCH (t)<-[:NOT_SIGNATORY_TO|NOT_PARTY_TO]-(c:Country)
RETURN DISTINCT c.name AS country ORDER BY country LIMIT $limit
