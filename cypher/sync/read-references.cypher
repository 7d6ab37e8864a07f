// Of the ids given, those that are unknown or ended, whom other ids of people stand for, the skills that others replaced, and the
// restricted ones.
// @access read
// @param people: string[]
// @param teams: string[]
// @param roles: string[]
// @param skills: string[]
// @returns noPeople: string[]
// @returns aliases: [alias: string, person: string][]
// @returns noTeams: string[]
// @returns noRoles: string[]
// @returns noSkills: string[]
// @returns endedPeople: string[]
// @returns endedTeams: string[]
// @returns endedRoles: string[]
// @returns endedSkills: string[]
// @returns replaced: [from: string, to: string][]
// @returns restricted: string[]
CALL () {
  UNWIND $people AS id
  OPTIONAL MATCH (p:Person {id: id})
  WITH id, p
  WHERE p IS NULL OR p.retired
  OPTIONAL MATCH (:PersonAlias {id: id})-[:ALIAS_OF*1..]->(q:Person)
  WHERE p IS NULL
  RETURN
    collect(
      CASE
        WHEN p IS NULL AND q IS NULL THEN id
      END) AS noPeople,
    collect(
      CASE
        WHEN q IS NOT NULL THEN [id, q.id]
      END) AS aliases,
    collect(p.id) AS endedPeople
}
CALL () {
  UNWIND $teams AS id
  OPTIONAL MATCH (t:Team {id: id})
  WITH id, t
  WHERE t IS NULL OR t.retired
  RETURN
    collect(
      CASE
        WHEN t IS NULL THEN id
      END) AS noTeams,
    collect(t.id) AS endedTeams
}
CALL () {
  UNWIND $roles AS id
  OPTIONAL MATCH (r:Role {id: id})
  WITH id, r
  WHERE r IS NULL OR r.retired
  RETURN
    collect(
      CASE
        WHEN r IS NULL THEN id
      END) AS noRoles,
    collect(r.id) AS endedRoles
}
CALL () {
  UNWIND $skills AS id
  OPTIONAL MATCH (s:Skill {id: id})
  WITH id, s
  WHERE s IS NULL OR s.retired
  RETURN
    collect(
      CASE
        WHEN s IS NULL THEN id
      END) AS noSkills,
    collect(s.id) AS endedSkills
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
RETURN
  noPeople,
  aliases,
  noTeams,
  noRoles,
  noSkills,
  endedPeople,
  endedTeams,
  endedRoles,
  endedSkills,
  replaced,
  restricted