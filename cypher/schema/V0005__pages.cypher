// name: V0005__pages
// summary: Make the index of the raw pages that documents have in the archive
// mode: schema
CREATE INDEX document_page IF NOT EXISTS FOR (n:Document) ON (n.raw_sha256);
