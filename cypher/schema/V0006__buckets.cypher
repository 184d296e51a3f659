// name: V0006__buckets
// summary: Make the constraint of buckets and the indexes of the statements in them
// mode: schema
CREATE CONSTRAINT bucket_id IF NOT EXISTS FOR (n:Bucket) REQUIRE n.id IS UNIQUE;
CREATE INDEX bucket_list IF NOT EXISTS FOR (n:Bucket) ON (n.list);
CREATE INDEX statement_timeline IF NOT EXISTS FOR (n:Statement) ON (n.timeline_bucket);
CREATE INDEX statement_claims IF NOT EXISTS FOR (n:Statement) ON (n.claims_bucket);
CREATE INDEX statement_supplies IF NOT EXISTS FOR (n:Statement) ON (n.supplies_bucket);
CREATE INDEX statement_criticism IF NOT EXISTS FOR (n:Statement) ON (n.criticism_bucket);
CREATE INDEX statement_offices IF NOT EXISTS FOR (n:Statement) ON (n.offices_bucket);
CREATE INDEX statement_contradictions IF NOT EXISTS FOR (n:Statement) ON (n.contradictions_bucket);
