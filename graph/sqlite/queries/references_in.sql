-- The references of these blocks that another source makes.
SELECT reference.*
FROM (SELECT DISTINCT value FROM json_each(:blocks)) AS asked
CROSS JOIN reference ON reference.block = asked.value
WHERE EXISTS (
    SELECT 1 FROM mention CROSS JOIN source ON source.key = mention.source
    WHERE mention.reference = reference.id
        AND source.sha256 NOT IN (SELECT value FROM json_each(:without)))
ORDER BY reference.id
