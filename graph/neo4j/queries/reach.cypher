// The documents one step from the frontier, the first by date; Python keeps what is new.
UNWIND $frontier AS id
MATCH (here:Entity {id: id})-[edge:EDGE_TYPES]-(next:Document)
WHERE (type(edge) IN $out AND startNode(edge) = here)
  OR (type(edge) IN $into AND endNode(edge) = here)
WITH DISTINCT next
WHERE NOT next.id IN $seen
RETURN next.id AS id, next.day AS day
ORDER BY day DESC, id
LIMIT $most
