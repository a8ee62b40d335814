-- Move a claim to where it stands now; both its old and its new place have to be settled.
INSERT OR IGNORE INTO touched_edge
SELECT start, type, end FROM claim WHERE id = :claim AND type IS NOT NULL;

INSERT OR IGNORE INTO touched_node
SELECT start FROM claim WHERE id = :claim AND start IS NOT NULL
UNION
SELECT end FROM claim WHERE id = :claim AND end IS NOT NULL;

UPDATE claim
SET start = (SELECT key FROM node WHERE id = :start),
    type = :type,
    end = (SELECT key FROM node WHERE id = :end),
    reason = :reason
WHERE id = :claim;

INSERT OR IGNORE INTO touched_edge
SELECT start, type, end FROM claim WHERE id = :claim AND type IS NOT NULL;

INSERT OR IGNORE INTO touched_node
SELECT start FROM claim WHERE id = :claim AND start IS NOT NULL
UNION
SELECT end FROM claim WHERE id = :claim AND end IS NOT NULL;
