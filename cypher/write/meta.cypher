// name: meta
// summary: Record that a migration was applied
// param: migrations list
// mode: write
MERGE (m:Meta {id: 'kg'}) SET m.migrations = $migrations
