-- The references that depend on these and that another source makes.
SELECT reference.*
FROM (SELECT DISTINCT value FROM json_each(:references)) AS asked
CROSS JOIN reference ON reference.depends_on = asked.value
WHERE EXISTS (
    SELECT 1 FROM mention CROSS JOIN source ON source.key = mention.source
    WHERE mention.reference = reference.id
        AND source.sha256 NOT IN (SELECT value FROM json_each(:without)))
ORDER BY reference.id
