// name: find_document
// summary: Find documents by id, address or path
// param: name text
// mode: read
MATCH (d:Document) WHERE d.id = $name OR d.url = $name OR d.path = $name
RETURN d.id AS id, d.title AS title, d.url AS url, d.path AS path, d.status AS status ORDER BY id
