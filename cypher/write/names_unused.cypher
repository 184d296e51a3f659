// name: names_unused
// summary: Delete names that name nothing
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (n:Name {id: id})
WHERE NOT EXISTS { MATCH (n)-[:NAMES]->(:Entity) }
DELETE n
