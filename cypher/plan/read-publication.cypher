// The pairs of a plan that are to be published.
// @access read
// @param plan: string
// @returns pairs: {pairing: string, mentor: string, mentee: string, skillIds: string[], skillLevels: int[], left: string?, withdrawn: string?, mentored: string?, running: boolean, runningIn: string?, mentorName: string, menteeName: string}[]
// @returns published: string?
MATCH (n:PairingPlan {id: $plan})-[:OF_PROGRAM]->(g:Program)
CALL (n, g) {
  MATCH (n)<-[:IN_PLAN]-(x:Pairing)
  WHERE x.status IN ['APPROVED', 'PINNED']
  MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person)
  WITH g, x, m, e
  ORDER BY m.id, e.id
  RETURN
    collect({
      pairing: x.id,
      mentor: m.id,
      mentee: e.id,
      skillIds: x.skillIds,
      skillLevels: x.skillLevels,
      left:
        CASE
          WHEN NOT m.active THEN m.name
          WHEN NOT e.active THEN e.name
        END,
      withdrawn:
        CASE
          WHEN NOT EXISTS { (e)-[:ENROLLED {side: 'MENTEE'}]->(g) } THEN e.name
        END,
      mentored:
        CASE
          WHEN
            EXISTS {
              MATCH (e)<-[k:MENTORS]-(:Person)
              WHERE k.program = g.id
            }
            THEN e.name
        END,
      running: EXISTS { (m)-[:MENTORS]->(e) },
      runningIn:
        head(
          COLLECT {
            MATCH (m)-[k:MENTORS]->(e)
            MATCH (o:Program {id: k.program})
            RETURN o.name
          }),
      mentorName: m.name,
      menteeName: e.name
    }) AS pairs
}
OPTIONAL MATCH (l:PairingPlan {status: 'PUBLISHED'})-[:OF_PROGRAM]->(g)
RETURN pairs, max(l.id) AS published