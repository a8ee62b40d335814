// What a placement names and the store does not hold: claims and nodes.
UNWIND $claims AS asked
OPTIONAL MATCH (claim:Claim {id: asked})
WITH asked, claim
WHERE claim IS NULL
RETURN asked AS missing
UNION
UNWIND $nodes AS asked
OPTIONAL MATCH (node:Entity {id: asked})
WITH asked, node
WHERE node IS NULL
RETURN asked AS missing
