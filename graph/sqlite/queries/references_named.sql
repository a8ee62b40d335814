-- The references held of these ids.
SELECT reference.*
FROM (SELECT DISTINCT value FROM json_each(:ids)) AS asked
CROSS JOIN reference ON reference.id = asked.value
ORDER BY reference.id
