// name: revisions_with_entities
// summary: Return what current revisions of other documents were read to hold, where they name one of some entities
// param: document text
// param: quoted list
// mode: read
MATCH (d:Document)-[:HAS_REVISION]->(r:Revision {status: 'current'})
WHERE d.id <> $document AND any(name IN $quoted WHERE r.entities CONTAINS name)
RETURN r.entities AS entities
