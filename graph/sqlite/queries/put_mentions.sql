-- Add or replace what a key of a source's record refers to.
INSERT OR IGNORE INTO touched_reference
SELECT mention.reference
FROM source CROSS JOIN mention ON mention.source = source.key AND mention.name = :key
WHERE source.sha256 = :source;

INSERT INTO mention (source, name, reference)
VALUES ((SELECT key FROM source WHERE sha256 = :source), :key, :reference)
ON CONFLICT (source, name) DO UPDATE SET reference = excluded.reference
