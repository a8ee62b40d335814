// The claims of other sources whose subject or object is one of these references.
CALL {
  UNWIND $references AS asked
  MATCH (:Reference {id: asked})<-[mention:MENTIONS]-(source:Source)
  WHERE NOT source.sha256 IN $without
  MATCH (claim:Claim {source: source.sha256, subject: mention.key})
  RETURN claim
  UNION
  UNWIND $references AS asked
  MATCH (:Reference {id: asked})<-[mention:MENTIONS]-(source:Source)
  WHERE NOT source.sha256 IN $without
  MATCH (claim:Claim {source: source.sha256, object: mention.key})
  RETURN claim
}
MATCH (origin:Source {sha256: claim.source})
OPTIONAL MATCH (origin)-[:MENTIONS {key: claim.subject}]->(first:Reference)
OPTIONAL MATCH (origin)-[:MENTIONS {key: claim.object}]->(second:Reference)
RETURN claim.id AS id, claim.source AS source, claim.subject AS subject,
  claim.predicate AS predicate, claim.object AS object, claim.value AS value,
  claim.status AS status, claim.rule AS rule, claim.detail AS detail,
  claim.evidence AS evidence, claim.premises AS premises,
  first.id AS subject_reference, second.id AS object_reference
ORDER BY id
