// The agencies of which a name folds to exactly this key.
MATCH (agency:Agency)
WHERE $name IN agency.names_folded
RETURN properties(agency) AS body
ORDER BY agency.name_folded, agency.id
