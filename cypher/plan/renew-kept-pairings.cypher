// Writes what a draft says of pairs that a person fixed; their status stays.
// @access write
// @param plan: string
// @param rows: {mentor: string, mentee: string, set: map}[]
MATCH (n:PairingPlan {id: $plan})
UNWIND $rows AS row
MATCH (m:Person {id: row.mentor})<-[:MENTOR]-(x:Pairing)-[:IN_PLAN]->(n)
WHERE
  x.status IN ['APPROVED', 'PINNED'] AND
  EXISTS {
  (x)-[:MENTEE]->(:Person {id: row.mentee})
  }
SET
  x += row.set,
  x.lot = toInteger(row.set.lot),
  x.overridePeople = toInteger(row.set.overridePeople),
  x.skillLevels = [l IN row.set.skillLevels | toInteger(l)]