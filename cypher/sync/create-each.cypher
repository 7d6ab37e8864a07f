// Creates {kind}; their edges follow.
// @each kind as create
// @access write
// @param rows: map[]
UNWIND $rows AS row
CREATE (n:`{label}`)
SET n = row {.*, rev: 1, `{created-whole}`}