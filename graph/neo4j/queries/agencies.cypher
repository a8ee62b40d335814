// A page of the agencies whose names hold every word, and how many there are.
MATCH (agency:Agency)
WHERE all(word IN $words WHERE ' ' + agency.words + ' ' CONTAINS ' ' + word + ' ')
WITH collect(agency) AS found
WITH found, size(found) AS total
UNWIND found AS agency
WITH agency, total
WHERE $last_id IS NULL
  OR agency.name_folded > $last_name_folded
  OR (agency.name_folded = $last_name_folded AND agency.id > $last_id)
WITH agency, total
ORDER BY agency.name_folded, agency.id
LIMIT $most
RETURN agency.name_folded AS name_folded, agency.id AS id, properties(agency) AS body, total
ORDER BY name_folded, id
