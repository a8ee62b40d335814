-- The agencies of which a name folds to exactly this key.
SELECT node.body
FROM agency_name
CROSS JOIN agency ON agency.key = agency_name.agency
CROSS JOIN node ON node.key = agency.key
WHERE agency_name.name = :name
ORDER BY agency.name_folded, agency.id
