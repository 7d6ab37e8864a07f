// Writes how ready people are for roles, in the order of roles: several workers at once then never wait for each other in a circle.
// @access write
// @param groups: {id: string, people: {id: string, set: map}[]}[]
// @param now: time
UNWIND $groups AS g
MATCH (r:Role {id: g.id})
UNWIND g.people AS row
MATCH (p:Person {id: row.id})
MERGE (p)-[k:READY_FOR]->(r)
SET k += row.set, k.computedAt = $now