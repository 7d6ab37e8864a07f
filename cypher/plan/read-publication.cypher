// The pairs of a plan that are to be published.
// @access write
// @param plan: string
// @returns pairs: {pairing: string, mentor: string, mentee: string, skillIds: string[], skillLevels: int[]}[]
// @returns published: string?
MATCH (n:PairingPlan {id: $plan})-[:OF_PROGRAM]->(g:Program)
CALL (n, g) {
  MATCH (n)<-[:IN_PLAN]-(x:Pairing)
  WHERE x.status IN ['APPROVED', 'PINNED']
  MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person)
  OPTIONAL MATCH (e)-[k:ENROLLED {side: 'MENTEE'}]->(g)
  WITH x, m, e, k
  ORDER BY m.id, e.id
  RETURN
    collect({
      pairing: x.id,
      mentor: m.id,
      mentee: e.id,
      skillIds: coalesce(k.skillIds, []),
      skillLevels: coalesce(k.skillLevels, [])
    }) AS pairs
}
OPTIONAL MATCH (l:PairingPlan {status: 'PUBLISHED'})-[:OF_PROGRAM]->(g)
RETURN pairs, max(l.id) AS published