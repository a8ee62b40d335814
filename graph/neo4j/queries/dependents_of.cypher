// The references that depend on these and that another source makes.
UNWIND $references AS asked
MATCH (reference:Reference {depends_on: asked})
WITH DISTINCT reference
WHERE EXISTS {
  MATCH (reference)<-[:MENTIONS]-(source:Source)
  WHERE NOT source.sha256 IN $without
}
RETURN reference.id AS id, reference.kind AS kind, reference.block AS block,
  reference.payload AS payload, reference.depends_on AS depends_on, reference.node AS node,
  reference.alias AS alias, reference.reason AS reason
ORDER BY id
