// What no claim stands on any more goes, places apart.
UNWIND $nodes AS id
MATCH (node:Entity {id: id})
WHERE NOT node:Place
  AND NOT EXISTS { MATCH (claim:Claim {start: id}) }
  AND NOT EXISTS { MATCH (claim:Claim {end: id}) }
OPTIONAL MATCH (node)-[:IN_PLACE]->(place:Place)
WITH node, collect(place.id) AS places
DETACH DELETE node
RETURN places
