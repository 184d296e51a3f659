// name: revision
// summary: Return what a revision says: its text, and the entities it was read to hold
// param: revision text
// mode: read
MATCH (r:Revision {id: $revision}) RETURN r.text AS text, r.entities AS entities
