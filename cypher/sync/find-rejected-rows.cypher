// The rejected rows of a run, in row order, as JSON texts.
// @access read
// @param id: string
// @returns rows: string[]
MATCH (r:SyncRun {id: $id})
RETURN r.rejectedRows AS rows