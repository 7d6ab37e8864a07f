// Takes away what has been marked.
// @access write
// @param keys: string[]
UNWIND $keys AS key
MATCH (d:Derivation {key: key})
DELETE d