// Locks roles and gives each as the row that would make it.
// @access write
// @param ids: string[]
// @param token: string
// @returns id: string
// @returns hash: string?
// @returns row: map
UNWIND $ids AS id
MATCH (n:Role {id: id})
SET n.lock = $token
WITH n
RETURN
  n.id AS id,
  n.hash AS hash,
  n {
    .name,
    .description,
    .aliases,
    requirements:
      [
        (n)-[r:REQUIRES]->(s:Skill)
        | {
          skill: s.id,
          level: r.level,
          importance: r.importance,
          critical: r.critical
        }
      ]
  } AS row