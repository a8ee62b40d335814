-- The sources held under any of these paths or with any of these hashes, without their text.
SELECT
    source.sha256,
    source.version,
    (SELECT json_group_array(path) FROM source_path WHERE source_path.source = source.key) AS paths
FROM source
WHERE source.key IN (
    SELECT source_path.source
    FROM json_each(:paths) AS asked CROSS JOIN source_path ON source_path.path = asked.value
    UNION
    SELECT held.key
    FROM json_each(:sha256s) AS asked CROSS JOIN source AS held ON held.sha256 = asked.value)
ORDER BY source.sha256
