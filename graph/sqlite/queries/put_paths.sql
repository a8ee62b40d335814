-- A path is one source's and no other's.
INSERT INTO source_path (path, source)
VALUES (:path, (SELECT key FROM source WHERE sha256 = :sha256))
ON CONFLICT (path) DO UPDATE SET source = excluded.source
