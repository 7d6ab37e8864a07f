// Creates skills; their names and edges follow.
// @access write
// @param rows: map[]
UNWIND $rows AS row
CREATE (n:Skill)
SET n = row, n.rev = 1