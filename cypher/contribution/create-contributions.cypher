// Creates contributions; their contributors and skills follow.
// @access write
// @param rows: map[]
UNWIND $rows AS row
CREATE (n:Contribution)
SET
  n = row,
  n.rev = 1,
  n.at = toInteger(row.at),
  n.difficulty = toInteger(row.difficulty)