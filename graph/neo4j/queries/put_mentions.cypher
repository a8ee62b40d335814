// Add or replace what a key of a source's record refers to.
UNWIND $rows AS row
MATCH (source:Source {sha256: row.source})
MATCH (reference:Reference {id: row.reference})
OPTIONAL MATCH (source)-[old:MENTIONS {key: row.key}]->(former:Reference)
DELETE old
WITH source, reference, row.key AS key, collect(former.id) AS references
CREATE (source)-[:MENTIONS {key: key}]->(reference)
RETURN references
