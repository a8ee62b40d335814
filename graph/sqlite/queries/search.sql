-- A page of the documents that hold every word: equal number, title begun, title held, the rest.
WITH hit AS MATERIALIZED (
    SELECT rowid AS key FROM document_words WHERE document_words MATCH :match
),
found AS MATERIALIZED (
    SELECT
        document.key,
        document.id,
        document.day,
        CASE
            WHEN number_folded = :text THEN 0
            WHEN instr(titles_folded, char(10) || :text) > 0 THEN 1
            WHEN instr(titles_folded, :text) > 0 THEN 2
            ELSE 3
        END AS rank
    FROM hit
    CROSS JOIN document ON document.key = hit.key
)
SELECT found.rank, found.day, found.id, node.body, (SELECT count(*) FROM found) AS total
FROM (
    SELECT * FROM found
    WHERE :last_id IS NULL
        OR rank > :last_rank
        OR (rank = :last_rank AND day < :last_day)
        OR (rank = :last_rank AND day = :last_day AND id > :last_id)
    ORDER BY rank, day DESC, id
    LIMIT :most
) AS found
CROSS JOIN node ON node.key = found.key
ORDER BY found.rank, found.day DESC, found.id
