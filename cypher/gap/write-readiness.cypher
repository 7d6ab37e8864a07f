// Writes how ready people are for roles, in the order of roles: several workers at once then never wait for each other in a circle.
// @access write
// @param rows: {role: string, person: string, set: map}[]
// @param now: time
UNWIND $rows AS row
MATCH (r:Role {id: row.role})
MATCH (p:Person {id: row.person})
MERGE (p)-[g:READY_FOR]->(r)
SET g += row.set, g.computedAt = $now