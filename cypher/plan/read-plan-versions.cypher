// What tells whether the facts under a plan are still those it was computed from: changes of the program and of people enrolled, the levels of their skills, and mentorings that run.
// @access read
// @param program: string
// @returns enrolments: int
// @returns people: int
// @returns leavers: int
// @returns skills: int
// @returns mentorings: int
MATCH (g:Program {id: $program})
CALL (g) {
  MATCH (g)<-[:ENROLLED]-(p:Person)
  WITH DISTINCT p
  RETURN
    sum(p.rev) AS people,
    sum(
      reduce(
        sum = 0,
        level IN
        [(p)-[h:HAS_SKILL]->(:Skill) WHERE h.level IS NOT NULL | h.level ] |
          sum + level * level + 1)) AS skills,
    sum(COUNT { (p)-[:MENTORS]->() }) AS mentorings,
    sum(
      CASE
        WHEN NOT p.active THEN 1
        ELSE 0
      END) AS leavers
}
RETURN g.rev AS enrolments, people, leavers, skills, mentorings