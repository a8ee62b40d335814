// A page of the sources by their first path, and how many there are.
MATCH (source:Source)
OPTIONAL MATCH (path:Path)-[:HOLDS]->(source)
WITH source, collect(path.path) AS paths, coalesce(min(path.path), '') AS path
WITH collect([source, paths, path]) AS found
WITH found, size(found) AS total
UNWIND found AS hit
WITH hit[0] AS source, hit[1] AS paths, hit[2] AS path, total
WHERE $last_path IS NULL
  OR path > $last_path
  OR (path = $last_path AND source.sha256 > $last_sha256)
WITH source, paths, path, total
ORDER BY path, source.sha256
LIMIT $most
RETURN path, paths, source.sha256 AS sha256, source.name AS name, source.version AS version,
  source.form AS form, source.subject AS subject, source.media_type AS media_type,
  source.reader AS reader, source.title AS title, source.pages AS pages,
  source.text_name AS text_name, source.text AS text, source.record AS record, total
ORDER BY path, sha256
