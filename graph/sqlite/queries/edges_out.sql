-- The edges that leave these nodes, each with all its claims.
SELECT
    claim.type,
    node.id AS start,
    target.id AS end,
    json_group_array(claim.id) AS claims,
    CASE WHEN max(claim.reason) IS NOT NULL THEN json_group_array(claim.reason) END AS reasons
FROM (
    SELECT DISTINCT COALESCE(
        (SELECT id FROM node WHERE id = asked.value),
        (SELECT min(node) FROM reference WHERE alias = asked.value)) AS id
    FROM json_each(:ids) AS asked
) AS heir
CROSS JOIN node ON node.id = heir.id
CROSS JOIN claim ON claim.start = node.key AND claim.type IN (SELECT value FROM json_each(:types))
CROSS JOIN node AS target ON target.key = claim.end
GROUP BY claim.type, node.id, target.id
ORDER BY claim.type, node.id, target.id
