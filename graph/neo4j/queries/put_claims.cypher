// Add or replace a claim; where it stands is another matter.
UNWIND $rows AS row
MERGE (claim:Claim {id: row.id})
SET claim += row
