// name: listed
// summary: Return the documents of a source that are there
// param: source text
// mode: read
MATCH (:Source {id: $source})-[:LISTED]->(d:Document {status: 'current'})
RETURN d.id AS id, d.path AS path, d.title AS title ORDER BY id
