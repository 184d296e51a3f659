// name: V0004__paths
// summary: Make the index of the paths that documents have in their source
// mode: schema
CREATE INDEX document_path IF NOT EXISTS FOR (n:Document) ON (n.path);
