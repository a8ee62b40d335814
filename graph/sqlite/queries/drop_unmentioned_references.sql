-- A reference that no source makes any more goes.
DELETE FROM reference
WHERE id IN (SELECT id FROM touched_reference)
    AND NOT EXISTS (SELECT 1 FROM mention WHERE mention.reference = reference.id)
