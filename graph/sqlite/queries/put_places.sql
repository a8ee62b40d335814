-- Add or replace a place.
INSERT INTO node (id, label, body) VALUES (:id, :label, :body)
ON CONFLICT (id) DO UPDATE SET label = excluded.label, body = excluded.body;

INSERT OR IGNORE INTO touched_node SELECT key FROM node WHERE id = :id;

INSERT INTO place (key, id, words)
SELECT key, id, :words FROM node WHERE id = :id
ON CONFLICT (key) DO UPDATE SET words = excluded.words;
