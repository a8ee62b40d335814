// Add or replace an agency with all its names.
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:Agency, node = row.body, node.name_folded = row.name_folded,
  node.names_folded = row.names_folded, node.words = row.words
WITH node, row
OPTIONAL MATCH (node)-[old:IN_PLACE]->(place:Place)
DELETE old
RETURN [row.id] AS nodes, collect(place.id) AS places;

UNWIND $rows AS row
UNWIND split(row.place, "+") AS id
MATCH (node:Entity {id: row.id})
MATCH (place:Entity {id: id})
MERGE (node)-[:IN_PLACE]->(place);
