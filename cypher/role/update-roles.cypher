// Sets what changed of roles; bump is 1 where it counts as a change.
// @access write
// @param rows: {id: string, bump: int, set: map}[]
UNWIND $rows AS row
MATCH (n:Role {id: row.id})
SET n += row.set, n.rev = n.rev + toInteger(row.bump)