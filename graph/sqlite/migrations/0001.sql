-- Integer keys stay inside the file; ids are what the rest of chidao knows.
CREATE TABLE source (
    key INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    form TEXT NOT NULL,
    subject TEXT NOT NULL,
    media_type TEXT NOT NULL,
    reader TEXT NOT NULL,
    title TEXT,
    pages TEXT NOT NULL,
    text_name TEXT NOT NULL,
    text TEXT NOT NULL,
    record TEXT NOT NULL
);

-- Where the bytes of a source lie; a path is one source's.
CREATE TABLE source_path (
    path TEXT PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX source_path_source ON source_path (source, path);

CREATE TABLE reference (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    block TEXT NOT NULL,
    payload TEXT NOT NULL,
    depends_on TEXT,
    node TEXT NOT NULL,
    alias TEXT, -- the id of the node it would be alone, which answers for its node
    reason TEXT
);
CREATE INDEX reference_alias ON reference (alias, node) WHERE alias IS NOT NULL;
CREATE INDEX reference_block ON reference (block);
CREATE INDEX reference_depends_on ON reference (depends_on) WHERE depends_on IS NOT NULL;
CREATE INDEX reference_node ON reference (node);

CREATE TABLE mention (
    source INTEGER NOT NULL REFERENCES source,
    name TEXT NOT NULL, -- the key in the record of the source
    reference TEXT NOT NULL,
    PRIMARY KEY (source, name)
) WITHOUT ROWID;
CREATE INDEX mention_reference ON mention (reference, source);

CREATE TABLE node (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    body TEXT NOT NULL -- the node itself, as JSON
);
CREATE INDEX node_label ON node (label);

-- A claim and where it stands: on a node, or on the edge of a type from a node to another.
CREATE TABLE claim (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source INTEGER NOT NULL REFERENCES source,
    subject TEXT NOT NULL,
    predicate TEXT NOT NULL,
    object TEXT,
    value TEXT,
    status TEXT NOT NULL,
    rule TEXT NOT NULL,
    detail TEXT,
    evidence TEXT NOT NULL,
    premises TEXT NOT NULL,
    first INTEGER NOT NULL, -- where its first span starts
    start INTEGER REFERENCES node,
    type TEXT,
    end INTEGER REFERENCES node,
    reason TEXT -- why an end was joined that its own source does not identify
);
CREATE INDEX claim_source ON claim (source, subject, object);
CREATE INDEX claim_start ON claim (start, type, end);
CREATE INDEX claim_end ON claim (end, type, start);
CREATE INDEX claim_warning ON claim (source, first) WHERE predicate = 'WARNING';

-- What the claims placed on edges add up to, kept for walking.
CREATE TABLE edge (
    start INTEGER NOT NULL REFERENCES node,
    type TEXT NOT NULL,
    end INTEGER NOT NULL REFERENCES node,
    PRIMARY KEY (start, type, end)
) WITHOUT ROWID;
CREATE INDEX edge_reverse ON edge (end, type, start);

-- One row a node, with what it is looked up and ordered by.
CREATE TABLE document (
    key INTEGER PRIMARY KEY REFERENCES node ON DELETE CASCADE,
    id TEXT NOT NULL UNIQUE,
    number_loose TEXT,
    number_folded TEXT NOT NULL,
    titles_folded TEXT NOT NULL,
    day TEXT NOT NULL, -- issued_on, empty where unknown
    type TEXT NOT NULL,
    text_held TEXT NOT NULL,
    place TEXT, -- several of a joint document are parted by "+"
    year INTEGER
);
CREATE INDEX document_number ON document (number_loose);
CREATE INDEX document_day ON document (day DESC, id);
CREATE INDEX document_place ON document (place);
CREATE VIRTUAL TABLE document_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0');

CREATE TABLE document_issuer (
    agency TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    PRIMARY KEY (agency, document)
) WITHOUT ROWID;
CREATE INDEX document_issuer_document ON document_issuer (document);

CREATE TABLE agency (
    key INTEGER PRIMARY KEY REFERENCES node ON DELETE CASCADE,
    id TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    place TEXT
);
CREATE INDEX agency_name_order ON agency (name_folded, id);
CREATE INDEX agency_place ON agency (place);
CREATE VIRTUAL TABLE agency_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0');

CREATE TABLE agency_name (
    name TEXT NOT NULL,
    agency INTEGER NOT NULL REFERENCES agency ON DELETE CASCADE,
    PRIMARY KEY (name, agency)
) WITHOUT ROWID;
CREATE INDEX agency_name_agency ON agency_name (agency);

CREATE TABLE place (
    key INTEGER PRIMARY KEY REFERENCES node ON DELETE CASCADE,
    id TEXT NOT NULL UNIQUE,
    words TEXT NOT NULL
);

CREATE TABLE task (
    key INTEGER PRIMARY KEY REFERENCES node ON DELETE CASCADE,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    due_day TEXT,
    position INTEGER NOT NULL DEFAULT 0 -- where its first claim starts in its source
);
CREATE INDEX task_document ON task (document);

CREATE TABLE fact (
    type TEXT NOT NULL,
    start TEXT NOT NULL,
    end TEXT NOT NULL,
    file TEXT NOT NULL,
    row TEXT NOT NULL,
    certainty TEXT NOT NULL,
    valid_from TEXT,
    PRIMARY KEY (start, type, end)
) WITHOUT ROWID;
CREATE INDEX fact_end ON fact (end, type);
