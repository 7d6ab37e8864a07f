// Removes a view of somebody.
// @access write
// @param id: string
// @param owner: string
// @returns removed: int
MATCH (v:SavedPlanView {id: $id, owner: $owner})
DETACH DELETE v
RETURN count(*) AS removed