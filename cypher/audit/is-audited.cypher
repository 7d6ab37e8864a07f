// Whether a call was noted: its transaction was committed.
// @access write
// @param id: string
// @returns done: boolean
OPTIONAL MATCH (a:AuditEntry {id: $id})
RETURN a IS NOT NULL AS done