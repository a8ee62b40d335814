-- The sources whose subject is this document.
SELECT
    source.*,
    (SELECT json_group_array(path) FROM source_path WHERE source_path.source = source.key) AS paths
FROM source
WHERE source.key IN (
    SELECT subject.key
    FROM reference
    CROSS JOIN mention ON mention.reference = reference.id
    CROSS JOIN source AS subject
        ON subject.key = mention.source AND subject.subject = mention.name
    WHERE reference.node = COALESCE(
        (SELECT id FROM node WHERE id = :document),
        (SELECT min(node) FROM reference WHERE alias = :document)))
ORDER BY (SELECT min(path) FROM source_path WHERE source_path.source = source.key), source.sha256
