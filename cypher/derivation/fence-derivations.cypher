// Locks units in the order given; names those that nobody computed at this revision or a later one meanwhile, and which of these have
// changed again since.
// @access write
// @param work: [key: string, rev: int][]
// @param token: string
// @returns keys: string[]
// @returns moved: string[]
UNWIND $work AS w
MATCH (d:Derivation {key: w[0]})
SET d.lock = $token
WITH d, w
WHERE d.doneRev < w[1]
RETURN
  collect(d.key) AS keys,
  collect(
    CASE
      WHEN d.rev > w[1] THEN d.key
    END) AS moved