// What gaps of people rest on (what was last published of their skills, the roles they hold), what is stored of them, and what those
// roles ask for.
// @access read
// @param people: string[]
// @returns people: {id: string, active: boolean, team: string?, coveredTeam: string?, held: [skill: string, mean: float, sd: float, level: int?, lead: float?, restricted: boolean][], roles: string[], stored: map[]}[]
// @returns roles: {id: string, requirements: [skill: string, level: float, importance: float, critical: boolean][]}[]
CALL () {
  UNWIND $people AS id
  MATCH (p:Person {id: id})
  RETURN
    collect(p {
      .id,
      .active,
      team: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]),
      .coveredTeam,
      held:
        [
          (p)-[h:HAS_SKILL]->(s:Skill)
          | [s.id, h.rankedMean, h.rankedSd, h.level, h.lead, s.restricted]
        ],
      roles: [(p)-[:HOLDS]->(r:Role) | r.id ],
      stored: [(p)-[g:READY_FOR]->(r:Role) | g {.*, roleId: r.id} ]
    }) AS people
}
CALL () {
  UNWIND $people AS id
  MATCH (:Person {id: id})-[:HOLDS]->(r:Role)
  WITH DISTINCT r
  RETURN
    collect({
      id: r.id,
      requirements:
        [
          (r)-[q:REQUIRES]->(s:Skill)
          | [s.id, q.level, q.importance, q.critical]
        ]
    }) AS roles
}
RETURN people, roles