// Claims that stand on these nodes themselves.
UNWIND $ids AS asked
OPTIONAL MATCH (live:Entity {id: asked})
OPTIONAL MATCH (former:Reference {alias: asked})
WITH asked, live, min(former.node) AS heir
WITH DISTINCT coalesce(live.id, heir) AS node
MATCH (claim:Claim {start: node})
WHERE claim.type IS NULL AND ($predicates IS NULL OR claim.predicate IN $predicates)
MATCH (origin:Source {sha256: claim.source})
RETURN claim.id AS id, claim.source AS source, claim.subject AS subject,
  claim.predicate AS predicate, claim.object AS object, claim.value AS value,
  claim.status AS status, claim.rule AS rule, claim.detail AS detail,
  claim.evidence AS evidence, claim.premises AS premises,
  claim.start AS start, claim.reason AS reason
ORDER BY origin.name, claim.first, id
