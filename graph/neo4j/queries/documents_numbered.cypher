// The documents of a block, whatever the spelling of its key.
MATCH (document:Document {number_loose: $number_loose})
RETURN properties(document) AS body
ORDER BY document.day DESC, document.id
