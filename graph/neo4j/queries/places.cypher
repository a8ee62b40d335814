// The places whose name holds every word, and all that lie in them.
MATCH (outer:Place)
WHERE all(word IN $words WHERE ' ' + outer.words + ' ' CONTAINS ' ' + word + ' ')
MATCH (place:Place)-[:PART_OF*0..8]->(outer)
WITH DISTINCT place
RETURN properties(place) AS body
ORDER BY place.words, place.id
