// Add or replace a document with what it is found and ordered by.
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:Document, node = row.body, node.number_loose = row.number_loose,
  node.number_folded = row.number_folded, node.titles_folded = row.titles_folded,
  node.words = row.words, node.day = row.day
WITH node, row
OPTIONAL MATCH (node)-[old:IN_PLACE]->(place:Place)
DELETE old
RETURN [row.id] AS nodes, collect(place.id) AS places;

UNWIND $rows AS row
UNWIND split(row.place, "+") AS id
MATCH (node:Entity {id: row.id})
MATCH (place:Entity {id: id})
MERGE (node)-[:IN_PLACE]->(place);
