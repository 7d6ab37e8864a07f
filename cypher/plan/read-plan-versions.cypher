// What tells whether the facts under a plan are still those it was computed from: changes of the program, of people enrolled, and when their skills were computed; mentorings that run.
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
  OPTIONAL MATCH (d:Derivation {key: 'proficiency/' + p.id})
  RETURN
    sum(p.rev) AS people,
    sum(d.doneRev) AS skills,
    sum(COUNT { (p)-[:MENTORS]->() }) AS mentorings,
    sum(
      CASE
        WHEN NOT p.active THEN 1
        ELSE 0
      END) AS leavers
}
RETURN g.rev AS enrolments, people, leavers, skills, mentorings