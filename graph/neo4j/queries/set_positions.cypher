// A task stands where the first claim about it starts.
UNWIND $nodes AS id
MATCH (task:Entity {id: id})
WHERE task:Task
OPTIONAL MATCH (own:Claim {start: id})
WHERE own.type IS NULL
WITH task, min(own.first) AS first
OPTIONAL MATCH (claim:Claim {end: task.id})
WITH task, first, min(claim.first) AS other
SET task.position = coalesce(first, other, 0)
