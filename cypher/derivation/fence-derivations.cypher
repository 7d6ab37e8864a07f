// Locks units in the order given and names those that nobody computed at this revision or a later one meanwhile.
// @access write
// @param work: any[][]
// @param token: string
// @returns keys: string[]
UNWIND $work AS w
MATCH (d:Derivation {key: w[0]})
SET d.lock = $token
WITH d, w
WHERE d.doneRev < w[1]
RETURN collect(d.key) AS keys