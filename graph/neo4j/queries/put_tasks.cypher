// Add or replace a task; its position follows from its claims.
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:Task, node = row.body, node.due_day = row.due_day, node.position = 0
RETURN [row.id] AS nodes
