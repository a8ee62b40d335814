// Move a claim to where it stands now; both its old and its new place have to be settled.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
WITH claim, row, [claim.type, claim.start, claim.end] AS before
SET claim.start = row.start, claim.type = row.type, claim.end = row.end, claim.reason = row.reason
RETURN [before, [row.type, row.start, row.end]] AS edges,
  [before[1], before[2], row.start, row.end] AS nodes
