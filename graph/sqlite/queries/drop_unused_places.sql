-- Places that no node lies in, and that no fact leads to from one in use, go with their facts.
DELETE FROM node
WHERE label = 'Place' AND id NOT IN (
    WITH RECURSIVE used (id) AS (
        SELECT part.value
        FROM (
            SELECT place FROM document WHERE place IS NOT NULL
            UNION
            SELECT place FROM agency WHERE place IS NOT NULL
        ) AS located
        CROSS JOIN json_each('["' || replace(located.place, '+', '","') || '"]') AS part
        UNION
        SELECT fact.end
        FROM fact CROSS JOIN node AS origin ON origin.id = fact.start
        WHERE origin.label <> 'Place'
        UNION
        SELECT fact.end FROM used CROSS JOIN fact ON fact.start = used.id
    )
    SELECT id FROM used);

DELETE FROM fact
WHERE NOT EXISTS (SELECT 1 FROM node WHERE node.id = fact.start)
    OR NOT EXISTS (SELECT 1 FROM node WHERE node.id = fact.end);
