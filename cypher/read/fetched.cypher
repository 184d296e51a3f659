// name: fetched
// summary: Return what is known of a document that was fetched from an address
// param: address text
// mode: read
MATCH (d:Document) WHERE d.address = $address OR d.url = $address
OPTIONAL MATCH (d)-[:HAS_REVISION]->(r:Revision {status: 'current'})
RETURN d.id AS document, d.etag AS etag, d.last_modified AS last_modified, d.status AS status, d.misses AS misses,
       r.extractor_version AS extractor_version
ORDER BY d.address = $address DESC, document LIMIT 1
