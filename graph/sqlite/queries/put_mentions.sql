-- Add or replace what a key of a source's record refers to.
INSERT INTO mention (source, name, reference)
VALUES ((SELECT key FROM source WHERE sha256 = :source), :key, :reference)
ON CONFLICT (source, name) DO UPDATE SET reference = excluded.reference
