// Add or replace a person.
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:Person, node = row.body
RETURN [row.id] AS nodes
