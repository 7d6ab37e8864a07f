// Writes pairs that a draft proposes.
// @access write
// @param plan: string
// @param rows: {id: string, mentor: string, mentee: string, set: map}[]
MATCH (n:PairingPlan {id: $plan})
UNWIND $rows AS row
MATCH (m:Person {id: row.mentor})
MATCH (e:Person {id: row.mentee})
CREATE (x:Pairing {id: row.id})
SET
  x += row.set,
  x.lot = toInteger(row.set.lot),
  x.overridePeople = toInteger(row.set.overridePeople),
  x.skillLevels = [l IN row.set.skillLevels | toInteger(l)]
CREATE (x)-[:IN_PLAN]->(n)
CREATE (x)-[:MENTOR]->(m)
CREATE (x)-[:MENTEE]->(e)