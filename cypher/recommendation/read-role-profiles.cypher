// What some roles ask for; retired ones ask for nothing.
// @access read
// @param ids: string[]
// @returns roles: {id: string, name: string, rev: int, requirements: [skill: string, importance: float][]}[]
UNWIND $ids AS id
MATCH (r:Role {id: id})
RETURN
  collect({
    id: r.id,
    name: r.name,
    rev: r.rev,
    requirements:
      [
        (r)-[q:REQUIRES]->(s:Skill)
        WHERE r.status = 'ACTIVE'
        | [s.id, q.importance]
      ]
  }) AS roles