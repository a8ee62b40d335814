// A path is one source's and no other's.
UNWIND $rows AS row
MATCH (source:Source {sha256: row.sha256})
MERGE (path:Path {path: row.path})
WITH path, source
OPTIONAL MATCH (path)-[old:HOLDS]->(:Source)
DELETE old
WITH DISTINCT path, source
CREATE (path)-[:HOLDS]->(source)
