// The pairs of a plan that a person fixed.
// @access write
// @param plan: string
// @returns pairs: {id: string, mentor: string, mentee: string}[]
MATCH (:PairingPlan {id: $plan})<-[:IN_PLAN]-(x:Pairing)
WHERE x.status IN ['APPROVED', 'PINNED']
MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person)
RETURN collect({id: x.id, mentor: m.id, mentee: e.id}) AS pairs