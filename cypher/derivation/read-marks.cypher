// Which units are still to be made dirty, each once.
// @access read
// @param keys: string[]
// @returns units: string[]
UNWIND $keys AS key
MATCH (d:Derivation {key: key})
UNWIND d.units AS unit
RETURN collect(DISTINCT unit) AS units