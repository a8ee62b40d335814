// The blocks of everything that these sources mention.
UNWIND $sources AS asked
MATCH (:Source {sha256: asked})-[:MENTIONS]->(reference:Reference)
RETURN DISTINCT reference.block AS block
