// Places that no node lies in, and that no fact leads to from one in use, go with their facts.
UNWIND $places AS id
MATCH (:Entity {id: id})-[:PART_OF|SUCCEEDED_BY*0..8]->(place:Place)
WITH DISTINCT place
WHERE NOT EXISTS {
  MATCH (place)<-[:PART_OF|SUCCEEDED_BY*0..8]-(user:Entity)
  WHERE NOT user:Place OR EXISTS { MATCH (user)<-[:IN_PLACE]-(:Entity) }
}
DETACH DELETE place
