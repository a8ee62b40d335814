// The edges that leave these nodes, each with all its claims.
UNWIND $ids AS asked
OPTIONAL MATCH (live:Entity {id: asked})
OPTIONAL MATCH (former:Reference {alias: asked})
WITH asked, live, min(former.node) AS heir
WITH DISTINCT coalesce(live.id, heir) AS id
MATCH (start:Entity {id: id})-[edge:EDGE_TYPES]->(end:Entity)
WHERE edge.claims IS NOT NULL
RETURN type(edge) AS type, start.id AS start, end.id AS end,
  edge.claims AS claims, edge.reasons AS reasons
ORDER BY type, start, end
