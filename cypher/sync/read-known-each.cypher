// Which of these {kind} there are, with the hash of the last row and the sources that named them.
// @each kind as known
// @access read
// @param ids: string[]
// @returns known: KnownNode[]
UNWIND $ids AS id
MATCH (n:`{label}` {id: id})
RETURN `{known-nodes}`