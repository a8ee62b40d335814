// The nodes asked for, each under the id it was asked by.
UNWIND $ids AS asked
OPTIONAL MATCH (live:Entity {id: asked})
OPTIONAL MATCH (former:Reference {alias: asked})
WITH asked, live, min(former.node) AS heir
MATCH (node:Entity {id: coalesce(live.id, heir)})
RETURN asked, [label IN labels(node) WHERE label <> 'Entity'][0] AS label, properties(node) AS body
