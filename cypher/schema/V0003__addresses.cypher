// name: V0003__addresses
// summary: Make the index of the addresses that documents were fetched from
// mode: schema
CREATE INDEX document_address IF NOT EXISTS FOR (n:Document) ON (n.address);
CREATE INDEX document_url IF NOT EXISTS FOR (n:Document) ON (n.url);
