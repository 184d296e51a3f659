// name: revisions_with_entity
// summary: Return what current revisions of other documents were read to hold, where they name an entity
// param: document text
// param: quoted text
// mode: read
MATCH (d:Document)-[:HAS_REVISION]->(r:Revision {status: 'current'})
WHERE d.id <> $document AND r.entities CONTAINS $quoted
RETURN r.entities AS entities
