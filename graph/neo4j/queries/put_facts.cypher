// Add or replace a reference fact.
UNWIND $rows AS row
MATCH (start:Entity {id: row.start})
MATCH (end:Entity {id: row.end})
MERGE (start)-[fact:EDGE_TYPE]->(end)
SET fact.file = row.file, fact.row = row.row, fact.certainty = row.certainty,
  fact.valid_from = row.valid_from
