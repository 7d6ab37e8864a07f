// Sets what changed of {kind}; bump is 1 where it counts as a change.
// @each kind as update
// @access write
// @param rows: {id: string, bump: int, set: map}[]
UNWIND $rows AS row
MATCH (n:`{label}` {id: row.id})
WITH n, row.bump AS bump, row.set AS given
SET n += given {.*, rev: n.rev + toInteger(bump), `{updated-whole}`}