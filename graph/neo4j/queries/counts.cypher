// How many nodes of each label, edges of each type, claims and sources there are.
MATCH (node:Entity)
UNWIND [label IN labels(node) WHERE label <> 'Entity'] AS name
RETURN name, count(*) AS number
UNION ALL
MATCH (:Entity)-[edge]->(:Entity)
WHERE type(edge) <> 'IN_PLACE'
RETURN type(edge) AS name, count(*) AS number
UNION ALL
MATCH (claim:Claim)
WITH count(*) AS number
RETURN 'Claim' AS name, number
UNION ALL
MATCH (source:Source)
WITH count(*) AS number
RETURN 'Source' AS name, number
