// Notes an error at a unit under its lock; after too many it is given up, unless something changed since the revision that was read.
// @access write
// @param key: string
// @param rev: int
// @param reason: string
// @param attempts: int
// @returns failed: boolean
MATCH (d:Derivation {key: $key})
SET d.lock = $key
SET d.attempts = coalesce(d.attempts, 0) + 1, d.reason = $reason
WITH d, d.attempts >= $attempts AND d.rev = $rev AS failed
CALL (d, failed) {
  WITH *
  WHERE failed
  REMOVE d :Dirty :Ageing
  SET d :Failed
}
RETURN failed