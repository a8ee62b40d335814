-- A page of the agencies whose names hold every word, and how many there are.
WITH found AS NOT MATERIALIZED (
    SELECT key, id, name_folded
    FROM agency
    WHERE :match IS NULL OR key IN (
        SELECT rowid FROM agency_words WHERE agency_words MATCH :match)
)
SELECT found.name_folded, found.id, node.body, (SELECT count(*) FROM found) AS total
FROM found
CROSS JOIN node ON node.key = found.key
WHERE :last_id IS NULL
    OR found.name_folded > :last_name_folded
    OR (found.name_folded = :last_name_folded AND found.id > :last_id)
ORDER BY found.name_folded, found.id
LIMIT :most
