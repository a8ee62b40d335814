-- The claims of other sources whose subject or object is one of these references.
WITH ending AS (
    SELECT claim.key
    FROM json_each(:references) AS asked
    CROSS JOIN mention ON mention.reference = asked.value
    CROSS JOIN claim ON claim.source = mention.source AND claim.subject = mention.name
    UNION
    SELECT claim.key
    FROM json_each(:references) AS asked
    CROSS JOIN mention ON mention.reference = asked.value
    CROSS JOIN claim ON claim.source = mention.source AND claim.object = mention.name
)
SELECT claim.id, source.sha256 AS source, claim.subject, claim.predicate, claim.object, claim.value,
    claim.status, claim.rule, claim.detail, claim.evidence, claim.premises, subject.reference AS subject_reference, object.reference AS object_reference
FROM ending
CROSS JOIN claim ON claim.key = ending.key
CROSS JOIN source ON source.key = claim.source
LEFT JOIN mention AS subject ON subject.source = claim.source AND subject.name = claim.subject
LEFT JOIN mention AS object ON object.source = claim.source AND object.name = claim.object
WHERE source.sha256 NOT IN (SELECT value FROM json_each(:without))
ORDER BY claim.id
