// Creates people; their edges follow.
// @access write
// @param rows: map[]
UNWIND $rows AS row
CREATE (n:Person)
SET
  n = row,
  n.rev = 1,
  n.startedOn = toInteger(row.startedOn),
  n.awayUntil = toInteger(row.awayUntil),
  n.mentorCapacity = toInteger(row.mentorCapacity)