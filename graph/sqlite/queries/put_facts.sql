-- Add or replace a reference fact.
INSERT INTO fact (type, start, end, file, row, certainty, valid_from)
VALUES (:type, :start, :end, :file, :row, :certainty, :valid_from)
ON CONFLICT (start, type, end) DO UPDATE SET file = excluded.file, row = excluded.row,
    certainty = excluded.certainty, valid_from = excluded.valid_from
