// The pairs of a plan that are not rejected, best score first, ties by id.
// @access read
// @param plan: string
// @returns pairs: {mentor: string, mentee: string, score: float}[]
MATCH (:PairingPlan {id: $plan})<-[:IN_PLAN]-(x:Pairing)
WHERE x.status <> 'REJECTED'
MATCH (x)-[:MENTOR]->(m:Person), (x)-[:MENTEE]->(e:Person)
WITH x, m, e
ORDER BY x.score DESC, x.id
RETURN collect({mentor: m.id, mentee: e.id, score: x.score}) AS pairs