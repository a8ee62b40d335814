// Take sources away with their paths, mentions and claims.
UNWIND $sources AS sha256
MATCH (source:Source {sha256: sha256})
OPTIONAL MATCH (source)-[:MENTIONS]->(reference:Reference)
WITH source, collect(reference.id) AS references
OPTIONAL MATCH (path:Path)-[:HOLDS]->(source)
WITH source, references, collect(path) AS paths
OPTIONAL MATCH (claim:Claim)
WHERE claim.source = source.sha256 AND claim.subject IS NOT NULL
WITH source, references, paths, collect(claim) AS claims
WITH
  source,
  references,
  paths,
  claims,
  [claim IN claims WHERE claim.type IS NOT NULL | [claim.type, claim.start, claim.end]] AS edges,
  [claim IN claims | claim.start] + [claim IN claims | claim.end] AS nodes
FOREACH (path IN paths | DETACH DELETE path)
FOREACH (claim IN claims | DETACH DELETE claim)
DETACH DELETE source
RETURN references, edges, nodes
