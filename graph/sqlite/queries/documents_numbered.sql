-- The documents of a block, whatever the spelling of its key.
SELECT node.body
FROM document
CROSS JOIN node ON node.key = document.key
WHERE document.number_loose = :number_loose
ORDER BY document.day DESC, document.id
