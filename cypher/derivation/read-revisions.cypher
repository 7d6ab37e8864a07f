// The revisions of derived units, read before their inputs.
// @access read
// @param keys: string[]
// @returns units: {key: string, rev: int, doneRev: int}[]
UNWIND $keys AS key
MATCH (d:Derivation {key: key})
RETURN collect(d {.key, .rev, .doneRev}) AS units