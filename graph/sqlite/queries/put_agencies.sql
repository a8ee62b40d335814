-- Add or replace an agency with all its names.
INSERT INTO node (id, label, body) VALUES (:id, :label, :body)
ON CONFLICT (id) DO UPDATE SET label = excluded.label, body = excluded.body;

INSERT OR IGNORE INTO touched_node SELECT key FROM node WHERE id = :id;

INSERT INTO agency (key, id, name_folded, place)
SELECT key, id, :name_folded, :place FROM node WHERE id = :id
ON CONFLICT (key) DO UPDATE SET name_folded = excluded.name_folded, place = excluded.place;

DELETE FROM agency_words WHERE rowid = (SELECT key FROM node WHERE id = :id);

INSERT INTO agency_words (rowid, words) SELECT key, :words FROM node WHERE id = :id;

DELETE FROM agency_name WHERE agency = (SELECT key FROM node WHERE id = :id);

INSERT INTO agency_name (name, agency)
SELECT name.value, node.key
FROM node CROSS JOIN json_each(:names_folded) AS name
WHERE node.id = :id;
