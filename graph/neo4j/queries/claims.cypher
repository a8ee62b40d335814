// Claims by their ids, in the order of their sources.
UNWIND $ids AS asked
MATCH (claim:Claim {id: asked})
MATCH (origin:Source {sha256: claim.source})
RETURN claim.id AS id, claim.source AS source, claim.subject AS subject,
  claim.predicate AS predicate, claim.object AS object, claim.value AS value,
  claim.status AS status, claim.rule AS rule, claim.detail AS detail,
  claim.evidence AS evidence, claim.premises AS premises
ORDER BY origin.name, claim.first, id
