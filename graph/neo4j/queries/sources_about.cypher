// The sources whose subject is this document.
OPTIONAL MATCH (live:Entity {id: $document})
OPTIONAL MATCH (former:Reference {alias: $document})
WITH live, min(former.node) AS heir
MATCH (reference:Reference {node: coalesce(live.id, heir)})<-[mention:MENTIONS]-(source:Source)
WHERE mention.key = source.subject
WITH DISTINCT source
OPTIONAL MATCH (path:Path)-[:HOLDS]->(source)
WITH source, collect(path.path) AS paths, coalesce(min(path.path), '') AS path
RETURN paths, source.sha256 AS sha256, source.name AS name, source.version AS version,
  source.form AS form, source.subject AS subject, source.media_type AS media_type,
  source.reader AS reader, source.title AS title, source.pages AS pages,
  source.text_name AS text_name, source.text AS text, source.record AS record
ORDER BY path, sha256
