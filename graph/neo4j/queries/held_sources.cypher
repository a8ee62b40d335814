// The sources held under any of these paths or with any of these hashes, without their text.
OPTIONAL MATCH (held:Path)-[:HOLDS]->(under:Source)
WHERE held.path IN $paths
WITH collect(under.sha256) + $sha256s AS wanted
UNWIND wanted AS sha256
WITH DISTINCT sha256
MATCH (source:Source {sha256: sha256})
OPTIONAL MATCH (path:Path)-[:HOLDS]->(source)
WITH source, collect(path.path) AS paths
RETURN source.sha256 AS sha256, source.version AS version, paths
ORDER BY sha256
