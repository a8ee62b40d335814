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
RETURN 'Claim' AS name, count(*) AS number
UNION ALL
MATCH (source:Source)
RETURN 'Source' AS name, count(*) AS number
