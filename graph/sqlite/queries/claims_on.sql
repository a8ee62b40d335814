-- Claims that stand on these nodes themselves.
SELECT claim.id, source.sha256 AS source, claim.subject, claim.predicate, claim.object, claim.value,
    claim.status, claim.rule, claim.detail, claim.evidence, claim.premises, node.id AS start, claim.reason
FROM (
        SELECT DISTINCT COALESCE(
            (SELECT id FROM node WHERE id = asked.value),
            (SELECT min(node) FROM reference WHERE alias = asked.value)) AS id
        FROM json_each(:ids) AS asked
    ) AS heir
CROSS JOIN node ON node.id = heir.id
CROSS JOIN claim ON claim.start = node.key AND claim.type IS NULL
CROSS JOIN source ON source.key = claim.source
WHERE :predicates IS NULL OR claim.predicate IN (SELECT value FROM json_each(:predicates))
ORDER BY source.name, claim.first, claim.id
