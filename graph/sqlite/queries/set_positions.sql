-- A task stands where the first claim about it starts.
UPDATE task
SET position = COALESCE(
    (SELECT min(first) FROM claim WHERE claim.start = task.key AND claim.type IS NULL),
    (SELECT min(first) FROM claim WHERE claim.end = task.key),
    0)
WHERE key IN (SELECT key FROM touched_node);
