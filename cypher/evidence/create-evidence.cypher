// Creates evidence; its edges follow.
// @access write
// @param rows: map[]
UNWIND $rows AS row
CREATE (n:Evidence)
SET
  n = row,
  n.rev = 1,
  n.at = toInteger(row.at),
  n.expiresAt = toInteger(row.expiresAt)