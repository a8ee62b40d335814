-- Add or replace a person.
INSERT INTO node (id, label, body) VALUES (:id, :label, :body)
ON CONFLICT (id) DO UPDATE SET label = excluded.label, body = excluded.body;

INSERT OR IGNORE INTO touched_node SELECT key FROM node WHERE id = :id;
