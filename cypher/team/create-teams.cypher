// Creates teams; their edges follow.
// @access write
// @param rows: map[]
UNWIND $rows AS row
CREATE (n:Team)
SET n = row, n.rev = 1