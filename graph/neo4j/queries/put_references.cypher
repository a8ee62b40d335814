// Add or replace a reference.
UNWIND $rows AS row
MERGE (reference:Reference {id: row.id})
SET reference = row
RETURN [row.id] AS references
