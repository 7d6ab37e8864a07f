// Sets what changed of people; bump is 1 where it counts as a change.
// @access write
// @param rows: {id: string, bump: int, set: map}[]
UNWIND $rows AS row
MATCH (n:Person {id: row.id})
SET n += row.set, n.rev = n.rev + toInteger(row.bump)
SET
  n.startedOn = toInteger(n.startedOn),
  n.awayUntil = toInteger(n.awayUntil),
  n.mentorCapacity = toInteger(n.mentorCapacity)