-- Add or replace a task; its position follows from its claims.
INSERT INTO node (id, label, body) VALUES (:id, :label, :body)
ON CONFLICT (id) DO UPDATE SET label = excluded.label, body = excluded.body;

INSERT OR IGNORE INTO touched_node SELECT key FROM node WHERE id = :id;

INSERT INTO task (key, id, document, due_day)
SELECT key, id, :document, :due_day FROM node WHERE id = :id
ON CONFLICT (key) DO UPDATE SET document = excluded.document, due_day = excluded.due_day;
