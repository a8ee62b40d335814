// A page of the documents that a filter keeps, and how many there are.
OPTIONAL MATCH (live:Entity {id: $issuer})
OPTIONAL MATCH (former:Reference {alias: $issuer})
WITH live, min(former.node) AS heir
WITH coalesce(live.id, heir, $issuer) AS issuer
MATCH (document:Document)
WHERE ($held IS NULL OR document.text_held = $held)
  AND ($type IS NULL OR document.type = $type)
  AND ($place IS NULL OR '+' + document.place + '+' CONTAINS '+' + $place + '+')
  AND ($year IS NULL OR document.year = $year)
  AND (issuer IS NULL OR issuer IN document.issuers)
  AND all(word IN $words WHERE ' ' + document.words + ' ' CONTAINS ' ' + word + ' ')
WITH collect(document) AS found
WITH found, size(found) AS total
UNWIND found AS document
WITH document, total
WHERE $last_id IS NULL
  OR document.day < $last_day
  OR (document.day = $last_day AND document.id > $last_id)
WITH document, total
ORDER BY document.day DESC, document.id
LIMIT $most
RETURN document.day AS day, document.id AS id, properties(document) AS body, total
ORDER BY day DESC, id
