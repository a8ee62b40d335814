-- What a placement names and the store does not hold: claims and nodes.
SELECT asked.value AS missing FROM json_each(:claims) AS asked
WHERE NOT EXISTS (SELECT 1 FROM claim WHERE claim.id = asked.value)
UNION
SELECT asked.value FROM json_each(:nodes) AS asked
WHERE NOT EXISTS (SELECT 1 FROM node WHERE node.id = asked.value)
