// What one source mentions, and the nodes that it has become.
MATCH (:Source {sha256: $sha256})-[mention:MENTIONS]->(reference:Reference)
RETURN mention.key AS name, reference.node AS node
ORDER BY name
