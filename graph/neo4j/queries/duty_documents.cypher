// The documents that assign a duty of this kind.
OPTIONAL MATCH (former:Reference)
WHERE former.alias IN $documents
WITH collect(former.node) AS heirs
CALL {
  UNWIND $agencies AS asked
  OPTIONAL MATCH (live:Entity {id: asked})
  OPTIONAL MATCH (former:Reference {alias: asked})
  WITH asked, live, min(former.node) AS heir
  MATCH (agency:Entity {id: coalesce(live.id, heir)})-[duty:RESPONSIBLE_FOR]->(task:Task)
  RETURN agency, duty, task
  UNION
  UNWIND CASE WHEN $agencies IS NULL THEN $documents END AS asked
  OPTIONAL MATCH (live:Entity {id: asked})
  OPTIONAL MATCH (former:Reference {alias: asked})
  WITH asked, live, min(former.node) AS heir
  MATCH (task:Task {document: coalesce(live.id, heir)})<-[duty:RESPONSIBLE_FOR]-(agency:Agency)
  RETURN agency, duty, task
  UNION
  UNWIND CASE WHEN $agencies IS NULL AND $documents IS NULL THEN [1] END AS everything
  MATCH (agency:Agency)-[duty:RESPONSIBLE_FOR]->(task:Task)
  RETURN agency, duty, task
}
MATCH (document:Entity {id: task.document})
WHERE ($documents IS NULL OR document.id IN $documents OR document.id IN heirs)
  AND ($roles IS NULL OR any(role IN duty.roles WHERE role IN $roles))
  AND ($places IS NULL OR any(
    place IN $places WHERE '+' + document.place + '+' CONTAINS '+' + place + '+'))
  AND ($year IS NULL OR document.year = $year)
  AND ($due_before IS NULL OR task.due_day < $due_before)
RETURN DISTINCT document.id AS document
