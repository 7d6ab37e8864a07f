// Whether there is such a person, whether the viewer is above them, and what the skills and roles of their goals are: a replaced skill
// stands for its successor.
// @access read
// @param person: string
// @param viewer: string
// @param skills: string[]
// @param roles: string[]
// @returns active: boolean
// @returns above: boolean
// @returns knownSkills: [asked: string, id: string, status: string][]
// @returns knownRoles: string[]
MATCH (p:Person {id: $person})
CALL () {
  UNWIND $skills AS id
  MATCH (asked:Skill {id: id})
  OPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill)
  WITH asked, coalesce(successor, asked) AS s
  RETURN collect([asked.id, s.id, s.status]) AS knownSkills
}
CALL () {
  UNWIND $roles AS id
  MATCH (x:Role {id: id})
  RETURN collect(x.id) AS knownRoles
}
RETURN
  p.active AS active,
  $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS above,
  knownSkills,
  knownRoles