// The pairings of a mentee in a plan.
// @access write
// @param plan: string
// @param mentee: string
// @returns pairings: {id: string, status: string, mentor: string}[]
MATCH
  (:PairingPlan {id: $plan})<-[:IN_PLAN]-
  (x:Pairing)-[:MENTEE]->
  (:Person {id: $mentee})
MATCH (x)-[:MENTOR]->(m:Person)
RETURN collect(x {.id, .status, mentor: m.id}) AS pairings