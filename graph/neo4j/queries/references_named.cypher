// The references held of these ids.
UNWIND $ids AS asked
MATCH (reference:Reference {id: asked})
RETURN reference.id AS id, reference.kind AS kind, reference.block AS block,
  reference.payload AS payload, reference.depends_on AS depends_on, reference.node AS node,
  reference.alias AS alias, reference.reason AS reason
ORDER BY id
