// Pairings to decide on, with their plan and people; unknown ids are left out.
// @access write
// @param ids: string[]
// @returns pairings: {id: string, plan: string, status: string, mentor: string, mentee: string}[]
UNWIND $ids AS id
MATCH (x:Pairing {id: id})-[:IN_PLAN]->(n:PairingPlan)
MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person)
RETURN
  collect(x {.id, .status, plan: n.id, mentor: m.id, mentee: e.id}) AS pairings