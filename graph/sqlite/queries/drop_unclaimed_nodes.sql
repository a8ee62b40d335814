-- What no claim stands on any more goes, places apart.
DELETE FROM dropped;

INSERT INTO dropped
SELECT node.key
FROM touched_node
CROSS JOIN node ON node.key = touched_node.key
WHERE node.label <> 'Place'
    AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.start = node.key)
    AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.end = node.key);

DELETE FROM document_words WHERE rowid IN (SELECT key FROM dropped);

DELETE FROM agency_words WHERE rowid IN (SELECT key FROM dropped);

DELETE FROM node WHERE key IN (SELECT key FROM dropped);
