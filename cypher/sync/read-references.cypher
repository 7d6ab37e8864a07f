// Of the ids given, those that are unknown, the skills that others replaced, and the restricted ones.
// @access read
// @param people: string[]
// @param teams: string[]
// @param roles: string[]
// @param skills: string[]
// @returns noPeople: string[]
// @returns noTeams: string[]
// @returns noRoles: string[]
// @returns noSkills: string[]
// @returns replaced: [from: string, to: string][]
// @returns restricted: string[]
CALL () {
  UNWIND $people AS id
  OPTIONAL MATCH (p:Person {id: id})
  WITH id, p
  WHERE p IS NULL
  RETURN collect(id) AS noPeople
}
CALL () {
  UNWIND $teams AS id
  OPTIONAL MATCH (t:Team {id: id})
  WITH id, t
  WHERE t IS NULL
  RETURN collect(id) AS noTeams
}
CALL () {
  UNWIND $roles AS id
  OPTIONAL MATCH (r:Role {id: id})
  WITH id, r
  WHERE r IS NULL
  RETURN collect(id) AS noRoles
}
CALL () {
  UNWIND $skills AS id
  OPTIONAL MATCH (s:Skill {id: id})
  WITH id, s
  WHERE s IS NULL
  RETURN collect(id) AS noSkills
}
CALL () {
  UNWIND $skills AS id
  MATCH (:Skill {id: id})-[:REPLACED_BY]->(s:Skill)
  RETURN collect([id, s.id]) AS replaced
}
CALL () {
  UNWIND $skills AS id
  MATCH (s:Skill {id: id})
  WHERE s.restricted
  RETURN collect(id) AS restricted
}
RETURN noPeople, noTeams, noRoles, noSkills, replaced, restricted