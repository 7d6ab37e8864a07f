// Records units as computed at a revision; clean only where nothing changed since that revision was read.
// @access write
// @param work: [key: string, rev: int][]
// @param now: time
UNWIND $work AS w
MATCH (d:Derivation {key: w[0]})
SET
  d.doneRev = toInteger(w[1]),
  d.computedAt = $now,
  d.clock = $now,
  d.attempts = null,
  d.reason = null
WITH d, w
WHERE d.rev = w[1]
REMOVE d :Dirty :Ageing :Failed
SET d.dirtySince = null