// What the places of mentors with fixed pairs in a plan depend on, as locking them tells it, for whoever only looks.
// @access read
// @param plan: string
// @returns id: string
// @returns name: string
// @returns active: boolean
// @returns mentorCapacity: int
// @returns mentees: string[]
// @returns ofProgram: int
// @returns capacity: int?
MATCH
  (g:Program)<-[:OF_PROGRAM]-(:PairingPlan {id: $plan})<-[:IN_PLAN]-(x:Pairing)
WHERE x.status IN ['APPROVED', 'PINNED']
MATCH (x)-[:MENTOR]->(p:Person)
WITH DISTINCT g, p
RETURN
  p.id AS id,
  p.name AS name,
  p.active AS active,
  p.mentorCapacity AS mentorCapacity,
  [(p)-[:MENTORS]->(o:Person) | o.id ] AS mentees,
  size([(p)-[k:MENTORS]->(:Person) WHERE k.program = g.id | 1 ]) AS ofProgram,
  head([(p)-[e:ENROLLED {side: 'MENTOR'}]->(g) | e.capacity ]) AS capacity
ORDER BY id