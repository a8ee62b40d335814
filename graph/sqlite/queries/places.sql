-- The places whose name holds every word, and all that lie in them.
WITH RECURSIVE inside (id) AS (
    SELECT id FROM place
    WHERE NOT EXISTS (
        SELECT 1 FROM json_each(:words) AS word
        WHERE instr(' ' || words || ' ', ' ' || word.value || ' ') = 0)
    UNION
    SELECT fact.start FROM inside CROSS JOIN fact ON fact.end = inside.id AND fact.type = 'PART_OF'
)
SELECT node.body
FROM inside
CROSS JOIN place ON place.id = inside.id
CROSS JOIN node ON node.key = place.key
ORDER BY place.words, place.id
