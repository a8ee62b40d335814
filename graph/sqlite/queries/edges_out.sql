-- The claims of the edges that leave these nodes.
SELECT claim.type, node.id AS start, target.id AS end, claim.id AS claim, claim.reason
FROM (
        SELECT DISTINCT COALESCE(
            (SELECT id FROM node WHERE id = asked.value),
            (SELECT min(node) FROM reference WHERE alias = asked.value)) AS id
        FROM json_each(:ids) AS asked
    ) AS heir
CROSS JOIN node ON node.id = heir.id
CROSS JOIN claim ON claim.start = node.key AND claim.type IN (SELECT value FROM json_each(:types))
CROSS JOIN node AS target ON target.key = claim.end
ORDER BY claim.type, node.id, target.id, claim.id
