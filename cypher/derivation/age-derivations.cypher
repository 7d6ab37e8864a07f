// Makes clean units due that were computed before a moment, only because time has passed; in the order of keys.
// @access write
// @param kind: string
// @param before: time
// @param now: time
// @param limit: int
// @returns aged: int
MATCH (d:Derivation)
WHERE d.kind = $kind AND d.clock < $before AND NOT d:Dirty AND NOT d:Failed
WITH d
ORDER BY d.key
LIMIT $limit
SET d.lock = $kind
WITH d
WHERE NOT d:Dirty
SET d.rev = d.rev + 1, d.dirtySince = $now, d :Dirty :Ageing
RETURN count(d) AS aged