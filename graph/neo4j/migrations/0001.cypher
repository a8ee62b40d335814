// Every node of the graph is an Entity as well, so that one index finds any id.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT reference_id IF NOT EXISTS FOR (n:Reference) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT source_sha256 IF NOT EXISTS FOR (n:Source) REQUIRE n.sha256 IS UNIQUE;

CREATE CONSTRAINT path_path IF NOT EXISTS FOR (n:Path) REQUIRE n.path IS UNIQUE;

CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.source, n.subject);

CREATE INDEX claim_object IF NOT EXISTS FOR (n:Claim) ON (n.source, n.object);

CREATE INDEX claim_start IF NOT EXISTS FOR (n:Claim) ON (n.start);

CREATE INDEX claim_end IF NOT EXISTS FOR (n:Claim) ON (n.end);

CREATE INDEX claim_edge IF NOT EXISTS FOR (n:Claim) ON (n.start, n.end);

CREATE INDEX claim_predicate IF NOT EXISTS FOR (n:Claim) ON (n.predicate);

CREATE INDEX reference_block IF NOT EXISTS FOR (n:Reference) ON (n.block);

CREATE INDEX reference_depends_on IF NOT EXISTS FOR (n:Reference) ON (n.depends_on);

CREATE INDEX reference_node IF NOT EXISTS FOR (n:Reference) ON (n.node);

CREATE INDEX reference_alias IF NOT EXISTS FOR (n:Reference) ON (n.alias);

CREATE INDEX document_number IF NOT EXISTS FOR (n:Document) ON (n.number_loose);

CREATE INDEX document_day IF NOT EXISTS FOR (n:Document) ON (n.day);

CREATE INDEX agency_name IF NOT EXISTS FOR (n:Agency) ON (n.name_folded);

CREATE INDEX task_document IF NOT EXISTS FOR (n:Task) ON (n.document);

CREATE FULLTEXT INDEX document_words IF NOT EXISTS FOR (n:Document) ON EACH [n.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
