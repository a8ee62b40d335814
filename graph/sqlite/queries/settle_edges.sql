-- An edge is there exactly as long as a claim stands on it.
DELETE FROM edge
WHERE (start, type, end) IN (SELECT start, type, end FROM touched_edge)
    AND NOT EXISTS (
        SELECT 1 FROM claim
        WHERE claim.start = edge.start AND claim.type = edge.type AND claim.end = edge.end);

INSERT OR IGNORE INTO edge (start, type, end)
SELECT start, type, end FROM touched_edge
WHERE EXISTS (
    SELECT 1 FROM claim
    WHERE claim.start = touched_edge.start
        AND claim.type = touched_edge.type
        AND claim.end = touched_edge.end);
