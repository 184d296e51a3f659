// name: drop_links
// summary: Delete some roll-ups
// param: limit integer
// mode: write
MATCH (:Entity)-[r:BELONGS_TO|GOVERNMENT_OF|SUBTYPE_OF]->(:Entity) WITH r LIMIT $limit DELETE r RETURN count(*) AS n
