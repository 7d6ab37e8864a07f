// Locks {kind} and tells whether they are still as they were read.
// @each kind as lock
// @access write
// @param ids: string[]
// @param token: string
// @returns id: string
// @returns hash: string?
// @returns rev: int
UNWIND $ids AS id
MATCH (n:`{label}` {id: id})
SET n.lock = $token
RETURN n.id AS id, n.hash AS hash, n.rev AS rev