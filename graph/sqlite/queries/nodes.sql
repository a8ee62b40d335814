-- The nodes asked for, each under the id it was asked by.
SELECT asked.value AS asked, node.label, node.body
FROM json_each(:ids) AS asked
CROSS JOIN node ON node.id = COALESCE(
    (SELECT id FROM node WHERE id = asked.value),
    (SELECT min(node) FROM reference WHERE alias = asked.value))
