// A page of the warnings about documents, and how many there are.
MATCH (claim:Claim {predicate: 'WARNING'})
WHERE claim.start IS NOT NULL AND claim.type IS NULL
MATCH (origin:Source {sha256: claim.source})
WITH collect([origin.name, claim]) AS found
WITH found, size(found) AS total
UNWIND found AS hit
WITH hit[0] AS name, hit[1] AS claim, total
WHERE $last_id IS NULL
  OR name > $last_name
  OR (name = $last_name AND claim.first > $last_position)
  OR (name = $last_name AND claim.first = $last_position AND claim.id > $last_id)
RETURN name, claim.first AS position, claim.id AS id, claim.source AS source, claim.subject AS subject,
  claim.predicate AS predicate, claim.object AS object, claim.value AS value,
  claim.status AS status, claim.rule AS rule, claim.detail AS detail,
  claim.evidence AS evidence, claim.premises AS premises,
  claim.start AS start, claim.reason AS reason, total
ORDER BY name, position, id
LIMIT $most
