// Makes units that were given up due again; all of them where no keys are named.
// @access write
// @param keys: string[]?
// @param now: time
// @returns retried: int
MATCH (d:Failed)
WHERE $keys IS NULL OR d.key IN $keys
WITH d
ORDER BY d.key
REMOVE d :Failed
SET d :Dirty, d.rev = d.rev + 1, d.dirtySince = $now, d.attempts = null
RETURN count(d) AS retried