// name: meta
// summary: Return the migrations that were applied, and whether a rebuild was begun and not ended
// mode: read
MATCH (m:Meta {id: 'kg'}) RETURN m.migrations AS migrations, m.rebuilding AS rebuilding
