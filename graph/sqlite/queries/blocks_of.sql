-- The blocks of everything that these sources mention.
SELECT DISTINCT reference.block
FROM json_each(:sources) AS asked
CROSS JOIN source ON source.sha256 = asked.value
CROSS JOIN mention ON mention.source = source.key
CROSS JOIN reference ON reference.id = mention.reference
