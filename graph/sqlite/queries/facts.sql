-- The reference facts that leave these nodes.
SELECT fact.*
FROM (
        SELECT DISTINCT COALESCE(
            (SELECT id FROM node WHERE id = asked.value),
            (SELECT min(node) FROM reference WHERE alias = asked.value)) AS id
        FROM json_each(:ids) AS asked
    ) AS heir
CROSS JOIN fact ON fact.start = heir.id
ORDER BY fact.type, fact.start, fact.end
