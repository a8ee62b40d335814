-- What one source mentions, and the nodes that it has become.
SELECT mention.name, reference.node
FROM source
CROSS JOIN mention ON mention.source = source.key
CROSS JOIN reference ON reference.id = mention.reference
WHERE source.sha256 = :sha256
ORDER BY mention.name
