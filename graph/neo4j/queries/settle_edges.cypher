// An edge is there exactly as long as a claim stands on it.
UNWIND $edges AS ends
MATCH (start:Entity {id: ends[1]})
MATCH (end:Entity {id: ends[2]})
OPTIONAL MATCH (claim:Claim {start: ends[1], end: ends[2]})
WHERE claim.type = 'EDGE_TYPE'
WITH start, end, claim
ORDER BY claim.id
WITH start, end, collect(claim) AS claims
FOREACH (_ IN CASE WHEN size(claims) > 0 THEN [1] ELSE [] END |
  MERGE (start)-[edge:EDGE_TYPE]->(end)
  SET edge.claims = [claim IN claims | claim.id],
    edge.reasons = [claim IN claims WHERE claim.reason IS NOT NULL | claim.reason],
    edge.roles = CASE 'EDGE_TYPE' WHEN 'RESPONSIBLE_FOR'
      THEN [claim IN claims WHERE claim.value IS NOT NULL | claim.value] END)
WITH start, end, claims
WHERE size(claims) = 0
MATCH (start)-[edge:EDGE_TYPE]->(end)
DELETE edge
