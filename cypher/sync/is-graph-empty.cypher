// Whether nobody and nothing was ever synced.
// @access read
// @returns empty: boolean
RETURN NOT EXISTS { (:Person) } AND NOT EXISTS { (:Skill) } AS empty