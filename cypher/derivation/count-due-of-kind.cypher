// How many units of a kind are dirty and not in pause, counted up to a limit.
// @access read
// @param kind: string
// @param pausedAfter: time
// @param limit: int
// @returns due: int
CALL () {
  // The index holds only for conditions on all it is made of.
  MATCH (d:Dirty {kind: $kind})
  WHERE
    d.shard >= 0 AND
    d.dirtySince IS NOT NULL AND
    coalesce(d.computedAt, 0) <= $pausedAfter
  WITH d
  LIMIT $limit
  RETURN count(d) AS due
}
RETURN due