// Each of these roles as the row that would make it.
// @access read
// @param ids: string[]
// @returns id: string
// @returns hash: string?
// @returns rev: int
// @returns row: map
UNWIND $ids AS id
MATCH (n:Role {id: id})
RETURN
  n.id AS id,
  n.hash AS hash,
  n.rev AS rev,
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