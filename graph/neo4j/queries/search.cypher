// A page of the documents that hold every word: equal number, title begun, title held, the rest.
CALL db.index.fulltext.queryNodes('document_words', $match) YIELD node AS document
WITH
  document,
  CASE
    WHEN document.number_folded = $text THEN 0
    WHEN document.titles_folded CONTAINS '\n' + $text THEN 1
    WHEN document.titles_folded CONTAINS $text THEN 2
    ELSE 3
  END AS rank
WITH collect([document, rank]) AS found
WITH found, size(found) AS total
UNWIND found AS hit
WITH hit[0] AS document, hit[1] AS rank, total
WHERE $last_id IS NULL
  OR rank > $last_rank
  OR (rank = $last_rank AND document.day < $last_day)
  OR (rank = $last_rank AND document.day = $last_day AND document.id > $last_id)
WITH document, rank, total
ORDER BY rank, document.day DESC, document.id
LIMIT $most
RETURN rank, document.day AS day, document.id AS id, properties(document) AS body, total
ORDER BY rank, day DESC, id
