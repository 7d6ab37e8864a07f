// A plan as it was asked for, with its program's format; its last published forerunner and which pairs that had; and decisions of the program.
// @access read
// @param id: string
// @returns status: string
// @returns draft: int
// @returns settings: string
// @returns seed: int
// @returns program: string
// @returns format: string
// @returns kept: string[][]
// @returns rejected: string[][]
// @returns previous: string[][]
MATCH (n:PairingPlan {id: $id})-[:OF_PROGRAM]->(g:Program)
CALL (n) {
  MATCH (n)<-[:IN_PLAN]-(x:Pairing)
  WHERE x.status IN ['APPROVED', 'PINNED']
  MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person)
  RETURN collect([m.id, e.id]) AS kept
}
CALL (g) {
  MATCH
    (g)<-[:OF_PROGRAM]-
    (:PairingPlan)<-[:IN_PLAN]-
    (x:Pairing {status: 'REJECTED'})
  MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person)
  RETURN collect([m.id, e.id]) AS rejected
}
CALL (g) {
  OPTIONAL MATCH (g)<-[:OF_PROGRAM]-(l:PairingPlan)
  WHERE l.status IN ['PUBLISHED', 'SUPERSEDED'] AND l.publishedAt IS NOT NULL
  WITH l
  ORDER BY l.publishedAt DESC
  LIMIT 1
  OPTIONAL MATCH (l)<-[:IN_PLAN]-(x:Pairing)
  WHERE x.status IN ['ACTIVE', 'ENDED']
  OPTIONAL MATCH (x)-[:MENTOR]->(m:Person)
  OPTIONAL MATCH (x)-[:MENTEE]->(e:Person)
  RETURN [p IN collect([m.id, e.id]) WHERE p[0] IS NOT NULL] AS previous
}
RETURN
  n.status AS status,
  n.draft AS draft,
  n.settings AS settings,
  n.seed AS seed,
  g.id AS program,
  g.format AS format,
  kept,
  rejected,
  previous