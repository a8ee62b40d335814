-- The documents one step from the frontier, the first by date; Python keeps what is new.
SELECT document.id, document.day
FROM (
    SELECT DISTINCT edge.end AS key
    FROM json_each(:frontier) AS here
    CROSS JOIN node ON node.id = here.value
    CROSS JOIN edge ON edge.start = node.key AND edge.type IN (SELECT value FROM json_each(:out))
    UNION
    SELECT DISTINCT edge.start
    FROM json_each(:frontier) AS here
    CROSS JOIN node ON node.id = here.value
    CROSS JOIN edge ON edge.end = node.key AND edge.type IN (SELECT value FROM json_each(:into))
) AS next
CROSS JOIN document ON document.key = next.key
WHERE document.id NOT IN (SELECT value FROM json_each(:seen))
ORDER BY document.day DESC, document.id
LIMIT :most
