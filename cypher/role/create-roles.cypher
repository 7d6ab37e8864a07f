// Creates roles; their edges follow.
// @access write
// @param rows: map[]
UNWIND $rows AS row
CREATE (n:Role)
SET n = row, n.rev = 1