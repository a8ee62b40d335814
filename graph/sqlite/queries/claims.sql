-- Claims by their ids, in the order of their sources.
SELECT claim.id, source.sha256 AS source, claim.subject, claim.predicate, claim.object, claim.value,
    claim.status, claim.rule, claim.detail, claim.evidence, claim.premises
FROM (SELECT DISTINCT value FROM json_each(:ids)) AS asked
CROSS JOIN claim ON claim.id = asked.value
CROSS JOIN source ON source.key = claim.source
ORDER BY source.name, claim.first, claim.id
