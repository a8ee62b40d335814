-- A page of what bodies have to do, and how much there is; by bearer where bearers are given.
WITH borne (start, end) AS (
    SELECT edge.start, edge.end
    FROM (
        SELECT DISTINCT COALESCE(
            (SELECT id FROM node WHERE id = asked.value),
            (SELECT min(node) FROM reference WHERE alias = asked.value)) AS id
        FROM json_each(:agencies) AS asked
    ) AS heir
    CROSS JOIN node ON node.id = heir.id
    CROSS JOIN edge ON edge.start = node.key AND edge.type = 'RESPONSIBLE_FOR'
    WHERE :agencies IS NOT NULL
    UNION ALL
    SELECT edge.start, edge.end
    FROM (
        SELECT DISTINCT COALESCE(
            (SELECT id FROM node WHERE id = asked.value),
            (SELECT min(node) FROM reference WHERE alias = asked.value)) AS id
        FROM json_each(:documents) AS asked
    ) AS heir
    CROSS JOIN task ON task.document = heir.id
    CROSS JOIN edge ON edge.end = task.key AND edge.type = 'RESPONSIBLE_FOR'
    WHERE :agencies IS NULL AND :documents IS NOT NULL
    UNION ALL
    SELECT edge.start, edge.end
    FROM task
    CROSS JOIN edge ON edge.end = task.key AND edge.type = 'RESPONSIBLE_FOR'
    WHERE :agencies IS NULL AND :documents IS NULL
),
found AS MATERIALIZED (
    SELECT
        document.day,
        document.id AS document,
        task.position,
        task.id AS task,
        node.id AS agency
    FROM borne AS edge
    CROSS JOIN task ON task.key = edge.end
    CROSS JOIN document ON document.id = task.document
    CROSS JOIN node ON node.key = edge.start
    WHERE (:roles IS NULL OR EXISTS (
            SELECT 1 FROM claim
            WHERE claim.start = edge.start AND claim.type = 'RESPONSIBLE_FOR' AND claim.end = edge.end
                AND claim.value IN (SELECT value FROM json_each(:roles))))
        AND (:places IS NULL OR EXISTS (
            SELECT 1 FROM json_each(:places) AS asked
            WHERE instr('+' || document.place || '+', '+' || asked.value || '+') > 0))
        AND (:year IS NULL OR document.year = :year)
        AND (:due_before IS NULL OR task.due_day < :due_before)
        AND (:documents IS NULL OR :agencies IS NULL OR task.document IN (
            SELECT COALESCE(
                (SELECT id FROM node WHERE id = asked.value),
                (SELECT min(node) FROM reference WHERE alias = asked.value)) FROM json_each(:documents) AS asked))
)
SELECT found.*, (SELECT count(*) FROM found) AS total
FROM found
WHERE :last_agency IS NULL
    OR day < :last_day
    OR (day = :last_day AND (document, position, task, agency)
        > (:last_document, :last_position, :last_task, :last_agency))
ORDER BY day DESC, document, position, task, agency
LIMIT :most
