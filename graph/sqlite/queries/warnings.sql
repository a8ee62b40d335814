-- A page of the warnings about documents, and how many there are.
WITH found AS MATERIALIZED (
    SELECT claim.key, source.name, claim.first, claim.id
    FROM claim
    CROSS JOIN source ON source.key = claim.source
    WHERE claim.predicate = 'WARNING' AND claim.start IS NOT NULL AND claim.type IS NULL
)
SELECT found.name, found.first AS position, claim.id, source.sha256 AS source, claim.subject, claim.predicate, claim.object, claim.value,
    claim.status, claim.rule, claim.detail, claim.evidence, claim.premises, node.id AS start, claim.reason,
    (SELECT count(*) FROM found) AS total
FROM found
CROSS JOIN claim ON claim.key = found.key
CROSS JOIN source ON source.key = claim.source
CROSS JOIN node ON node.key = claim.start
WHERE :last_id IS NULL OR (found.name, found.first, found.id) > (:last_name, :last_position, :last_id)
ORDER BY found.name, found.first, found.id
LIMIT :most
