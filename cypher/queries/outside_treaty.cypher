// name: outside_treaty
// summary: Which countries, by the articles' own words, have not signed the treaty or are not parties to it?
// param: treaty Treaty
// returns: country
// mode: read
MATCH (c:Country)-[:NOT_SIGNATORY_TO|NOT_PARTY_TO]->(t:Treaty {name: $treaty})
RETURN DISTINCT c.name AS country ORDER BY country
