-- The edges that enter these nodes, each with all its claims.
SELECT
    claim.type,
    origin.id AS start,
    node.id AS end,
    json_group_array(claim.id) AS claims,
    CASE WHEN max(claim.reason) IS NOT NULL THEN json_group_array(claim.reason) END AS reasons
FROM (
    SELECT DISTINCT COALESCE(
        (SELECT id FROM node WHERE id = asked.value),
        (SELECT min(node) FROM reference WHERE alias = asked.value)) AS id
    FROM json_each(:ids) AS asked
) AS heir
CROSS JOIN node ON node.id = heir.id
CROSS JOIN claim ON claim.end = node.key AND claim.type IN (SELECT value FROM json_each(:types))
CROSS JOIN node AS origin ON origin.key = claim.start
GROUP BY claim.type, origin.id, node.id
ORDER BY claim.type, origin.id, node.id
