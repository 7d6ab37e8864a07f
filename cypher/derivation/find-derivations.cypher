// Clean units of a kind after a key, in the order of keys, with the clock they were computed at.
// @access read
// @param kind: string
// @param after: string
// @param limit: int
// @returns units: {key: string, clock: time, rev: int}[]
MATCH (d:Derivation {kind: $kind})
WHERE d.key > $after AND NOT d:Dirty AND NOT d:Failed AND d.clock IS NOT NULL
WITH d
ORDER BY d.key
LIMIT $limit
RETURN collect(d {.key, .clock, .rev}) AS units