-- Add or replace a document with what it is found and ordered by.
INSERT INTO node (id, label, body) VALUES (:id, :label, :body)
ON CONFLICT (id) DO UPDATE SET label = excluded.label, body = excluded.body;

INSERT OR IGNORE INTO touched_node SELECT key FROM node WHERE id = :id;

INSERT INTO document (key, id, number_loose, number_folded, titles_folded, day, type, text_held,
    place, year)
SELECT key, id, :number_loose, :number_folded, :titles_folded, :day, :type, :text_held, :place,
    :year
FROM node WHERE id = :id
ON CONFLICT (key) DO UPDATE SET number_loose = excluded.number_loose,
    number_folded = excluded.number_folded, titles_folded = excluded.titles_folded,
    day = excluded.day, type = excluded.type, text_held = excluded.text_held,
    place = excluded.place, year = excluded.year;

DELETE FROM document_words WHERE rowid = (SELECT key FROM node WHERE id = :id);

INSERT INTO document_words (rowid, words) SELECT key, :words FROM node WHERE id = :id;

DELETE FROM document_issuer WHERE document = (SELECT key FROM node WHERE id = :id);

INSERT OR IGNORE INTO document_issuer (agency, document)
SELECT issuer.value, node.key
FROM node CROSS JOIN json_each(node.body, '$.issuers') AS issuer
WHERE node.id = :id;
