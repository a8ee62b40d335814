-- Take sources away with their paths, mentions and claims.
DELETE FROM claim WHERE source IN (
    SELECT source.key FROM json_each(:sources) AS gone
    CROSS JOIN source ON source.sha256 = gone.value);

DELETE FROM mention WHERE source IN (
    SELECT source.key FROM json_each(:sources) AS gone
    CROSS JOIN source ON source.sha256 = gone.value);

DELETE FROM source WHERE sha256 IN (SELECT value FROM json_each(:sources));
