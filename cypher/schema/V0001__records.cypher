// name: V0001__records
// summary: Make the constraints and indexes of the record layer
// mode: schema
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT revision_id IF NOT EXISTS FOR (n:Revision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sentence_id IF NOT EXISTS FOR (n:Sentence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT run_id IF NOT EXISTS FOR (n:Run) REQUIRE n.id IS UNIQUE;
CREATE INDEX name_norm IF NOT EXISTS FOR (n:Name) ON (n.norm);
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
CREATE INDEX evidence_document IF NOT EXISTS FOR (n:Evidence) ON (n.document);
CREATE INDEX statement_predicate IF NOT EXISTS FOR (n:Statement) ON (n.predicate);
CREATE INDEX statement_proposition IF NOT EXISTS FOR (n:Statement) ON (n.proposition);
CREATE INDEX run_started IF NOT EXISTS FOR (n:Run) ON (n.started);
CREATE INDEX statement_first_run IF NOT EXISTS FOR (n:Statement) ON (n.first_run);
CREATE INDEX statement_retracted_run IF NOT EXISTS FOR (n:Statement) ON (n.retracted_run);
