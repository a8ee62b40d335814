// The reference facts that leave these nodes.
UNWIND $ids AS asked
OPTIONAL MATCH (live:Entity {id: asked})
OPTIONAL MATCH (former:Reference {alias: asked})
WITH asked, live, min(former.node) AS heir
WITH DISTINCT coalesce(live.id, heir) AS id
MATCH (start:Entity {id: id})-[fact:PART_OF|SUCCEEDED_BY]->(end:Entity)
WHERE fact.file IS NOT NULL
RETURN type(fact) AS type, start.id AS start, end.id AS end, fact.file AS file, fact.row AS row,
  fact.certainty AS certainty, fact.valid_from AS valid_from
ORDER BY type, start, end
