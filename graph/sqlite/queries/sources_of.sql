-- The sources of these sha256.
SELECT
    source.*, (
    SELECT json_group_array(path)
    FROM source_path WHERE source_path.source = source.key) AS paths
FROM (SELECT DISTINCT value FROM json_each(:sha256s)) AS asked
CROSS JOIN source ON source.sha256 = asked.value
