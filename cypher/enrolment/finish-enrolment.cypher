// Keeps the rows of the last call that were not taken, and marks the program as changed.
// @access write
// @param program: string
// @param rejectedRows: string[]
MATCH (g:Program {id: $program})
SET g.rejectedRows = $rejectedRows, g.rev = g.rev + 1