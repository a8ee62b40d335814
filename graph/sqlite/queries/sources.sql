-- A page of the sources by their first path, and how many there are.
WITH found AS MATERIALIZED (
    SELECT source.key, source.sha256, COALESCE(min(source_path.path), '') AS path
    FROM source LEFT JOIN source_path ON source_path.source = source.key
    GROUP BY source.key
)
SELECT
    found.path,
    source.*,
    (SELECT json_group_array(path) FROM source_path WHERE source_path.source = source.key) AS paths,
    (SELECT count(*) FROM found) AS total
FROM found
CROSS JOIN source ON source.key = found.key
WHERE :last_path IS NULL OR (found.path, found.sha256) > (:last_path, :last_sha256)
ORDER BY found.path, found.sha256
LIMIT :most
