// name: meta
// summary: Return the migrations that were applied
// mode: read
MATCH (m:Meta {id: 'kg'}) RETURN m.migrations AS migrations
