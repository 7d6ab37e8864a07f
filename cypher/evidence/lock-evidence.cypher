// Locks evidence and gives each as the row that would make it.
// @access write
// @param ids: string[]
// @param token: string
// @returns id: string
// @returns hash: string?
// @returns row: map
UNWIND $ids AS id
MATCH (n:Evidence {id: id})
SET n.lock = $token
WITH n
RETURN
  n.id AS id,
  n.hash AS hash,
  n {
    .kind,
    .at,
    .expiresAt,
    .note,
    level: n.raw,
    scale:
      CASE
        WHEN n.scaleMin IS NULL THEN null
        ELSE {min: n.scaleMin, max: n.scaleMax}
      END,
    person: head([(n)-[:ABOUT]->(p:Person) | p.id ]),
    by: head([(n)-[:BY]->(p:Person) | p.id ]),
    skill: head([(n)-[:OF]->(s:Skill) | s.id ])
  } AS row