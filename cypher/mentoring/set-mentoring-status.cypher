// Pauses a mentoring or goes on with it.
// @access write
// @param id: string
// @param status: string
MATCH (k:Mentoring {id: $id})
SET k.status = $status