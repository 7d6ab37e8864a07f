// What tells whether the facts under a plan are still those it was computed from: changes of the program and of people enrolled, the levels of their skills, mentorings that run, what their roles ask for, and rejections in other plans.
// @access read
// @param program: string
// @param plan: string
// @returns enrolments: int
// @returns people: int
// @returns leavers: int
// @returns skills: int
// @returns mentorings: int
// @returns roles: int
// @returns rejections: int
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
    // Modulo, so that sums of moments stay whole numbers that JSON can hold.
    sum(
      reduce(
        sum = 0,
        since IN
        [(p)-[k:MENTORS]->() | k.since ] |
          sum + 1 + since % 1000000007)) AS mentorings,
    sum(
      reduce(
        sum = 0, rev IN [(p)-[:HOLDS|WANTS]->(r:Role) | r.rev ] | sum + rev)) AS roles,
    sum(
      CASE
        WHEN NOT p.active THEN 1
        ELSE 0
      END) AS leavers
}
CALL (g) {
  MATCH
    (g)<-[:OF_PROGRAM]-
    (n:PairingPlan)<-[:IN_PLAN]-
    (x:Pairing {status: 'REJECTED'})
  WHERE n.id <> $plan
  RETURN sum(1 + x.reviewedAt % 1000000007) AS rejections
}
RETURN
  g.rev AS enrolments,
  people,
  leavers,
  skills,
  mentorings,
  roles,
  rejections