// Add or replace a source.
UNWIND $rows AS row
MERGE (source:Source {sha256: row.sha256})
SET source = row
