// Add or replace a place.
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:Place, node = row.body, node.words = row.words
RETURN [row.id] AS nodes, [row.id] AS places
