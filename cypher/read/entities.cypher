// name: entities
// summary: Return entities by id
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.name AS name, labels(e) AS labels, e.aliases AS aliases, e.iso3 AS iso3, e.wikidata AS wikidata,
       e.sector AS sector, e.hidden AS hidden
