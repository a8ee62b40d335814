-- Take sources away with their paths, mentions and claims.
INSERT OR IGNORE INTO touched_edge
SELECT claim.start, claim.type, claim.end
FROM json_each(:sources) AS gone
CROSS JOIN source ON source.sha256 = gone.value
CROSS JOIN claim ON claim.source = source.key
WHERE claim.type IS NOT NULL;

INSERT OR IGNORE INTO touched_node
SELECT claim.start
FROM json_each(:sources) AS gone
CROSS JOIN source ON source.sha256 = gone.value
CROSS JOIN claim ON claim.source = source.key
WHERE claim.start IS NOT NULL
UNION
SELECT claim.end
FROM json_each(:sources) AS gone
CROSS JOIN source ON source.sha256 = gone.value
CROSS JOIN claim ON claim.source = source.key
WHERE claim.end IS NOT NULL;

DELETE FROM claim WHERE source IN (
    SELECT source.key FROM json_each(:sources) AS gone
    CROSS JOIN source ON source.sha256 = gone.value);

INSERT OR IGNORE INTO touched_reference
SELECT mention.reference
FROM json_each(:sources) AS gone
CROSS JOIN source ON source.sha256 = gone.value
CROSS JOIN mention ON mention.source = source.key;

DELETE FROM mention WHERE source IN (
    SELECT source.key FROM json_each(:sources) AS gone
    CROSS JOIN source ON source.sha256 = gone.value);

DELETE FROM source WHERE sha256 IN (SELECT value FROM json_each(:sources));
