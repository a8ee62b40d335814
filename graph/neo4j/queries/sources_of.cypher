// The sources of these sha256.
UNWIND $sha256s AS asked
MATCH (source:Source {sha256: asked})
OPTIONAL MATCH (path:Path)-[:HOLDS]->(source)
WITH source, collect(path.path) AS paths
RETURN paths, source.sha256 AS sha256, source.name AS name, source.version AS version,
  source.form AS form, source.subject AS subject, source.media_type AS media_type,
  source.reader AS reader, source.title AS title, source.pages AS pages,
  source.text_name AS text_name, source.text AS text, source.record AS record
