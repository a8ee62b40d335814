// A reference that no source makes any more goes.
UNWIND $references AS id
MATCH (reference:Reference {id: id})
WHERE NOT EXISTS { MATCH (reference)<-[:MENTIONS]-(:Source) }
DETACH DELETE reference
