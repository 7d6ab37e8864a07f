// Which of these people there are, and the skills they have that a team (an empty id is everybody) needs people for: with how many are
// needed and expected, and how many of these people have each.
// @access read
// @param people: string[]
// @param team: string
// @returns known: string[]
// @returns skills: [skill: string, needed: int, expected: float, leaving: int][]
CALL () {
  UNWIND $people AS id
  MATCH (p:Person {id: id})
  RETURN collect(p.id) AS known
}
CALL () {
  UNWIND $people AS id
  MATCH (:Person {id: id})-[:HAS_SKILL]->(s:Skill)
  WITH s, count(*) AS leaving
  MATCH (s)<-[c:COVERS]-()
  WHERE c.teamId = $team AND c.needed > 0
  RETURN collect([s.id, c.needed, c.expectedQualified, leaving]) AS skills
}
RETURN known, skills