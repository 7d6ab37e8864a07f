// The oldest dirty units of a shard that are not in pause, and when the first one in pause is free.
// @access read
// @param kind: string
// @param shard: int
// @param pausedAfter: time
// @param limit: int
// @returns keys: string[]
// @returns nextPausedAt: time?
CALL () {
  MATCH (d:Dirty {kind: $kind, shard: $shard})
  WHERE coalesce(d.computedAt, 0) <= $pausedAfter
  WITH d
  ORDER BY d.dirtySince, d.key
  LIMIT $limit
  RETURN collect(d.key) AS keys
}
CALL () {
  MATCH (d:Dirty {kind: $kind, shard: $shard})
  WHERE d.computedAt > $pausedAfter
  RETURN min(d.computedAt) AS nextPausedAt
}
RETURN keys, nextPausedAt