// name: page_users
// summary: Return the documents whose raw page has this hash
// param: page text
// mode: read
MATCH (d:Document) WHERE d.raw_sha256 = $page RETURN d.id AS id ORDER BY id
