-- What a placement names and the store does not hold: claims and nodes.
SELECT value AS missing FROM json_each(:claims)
WHERE NOT EXISTS (SELECT 1 FROM claim WHERE claim.id = value)
UNION
SELECT value FROM json_each(:nodes)
WHERE NOT EXISTS (SELECT 1 FROM node WHERE node.id = value)
