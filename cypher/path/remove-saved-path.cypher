// Removes a saved path.
// @access write
// @param id: string
// @returns removed: int
MATCH (k:SavedPath {id: $id})
DETACH DELETE k
RETURN count(*) AS removed