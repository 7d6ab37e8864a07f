// Creates {kind}; their edges follow. What all of them hold alike comes once.
// @each kind as create
// @access write
// @param rows: map[]
// @param same: map
UNWIND $rows AS row
CREATE (n:`{label}`)
SET n = row {.*, rev: 1, `{created-whole}`}, n += $same