-- A page of the documents that a filter keeps, and how many there are.
WITH found AS NOT MATERIALIZED (
    SELECT key, id, day
    FROM document
    WHERE (:held IS NULL OR text_held = :held)
        AND (:type IS NULL OR type = :type)
        AND (:place IS NULL OR instr('+' || place || '+', '+' || :place || '+') > 0)
        AND (:year IS NULL OR year = :year)
        AND (:issuer IS NULL OR key IN (
            SELECT document FROM document_issuer
            WHERE agency = COALESCE(
                (SELECT id FROM node WHERE id = :issuer),
                (SELECT min(node) FROM reference WHERE alias = :issuer))))
        AND (:match IS NULL OR key IN (
            SELECT rowid FROM document_words WHERE document_words MATCH :match))
)
SELECT found.day, found.id, node.body, (SELECT count(*) FROM found) AS total
FROM found
CROSS JOIN node ON node.key = found.key
WHERE :last_id IS NULL OR found.day < :last_day OR (found.day = :last_day AND found.id > :last_id)
ORDER BY found.day DESC, found.id
LIMIT :most
