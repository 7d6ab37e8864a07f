// The oldest dirty units of a shard that may run: not in pause, and dirty since a moment. Where there are none: whether that moment
// holds others back, and when the first one in pause was computed.
// @access read
// @param kind: string
// @param shard: int
// @param pausedAfter: time
// @param dirtyUntil: time
// @param limit: int
// @returns keys: string[]
// @returns held: boolean
// @returns nextPausedAt: time?
CALL () {
  MATCH (d:Dirty {kind: $kind, shard: $shard})
  WHERE
    d.dirtySince <= $dirtyUntil AND coalesce(d.computedAt, 0) <= $pausedAfter
  WITH d
  ORDER BY d.kind, d.shard, d.dirtySince
  LIMIT $limit
  RETURN collect(d.key) AS keys
}
CALL (keys) {
  UNWIND
    CASE
      WHEN size(keys) = 0 THEN [1]
      ELSE []
    END AS none
  MATCH (d:Dirty {kind: $kind, shard: $shard})
  WHERE d.dirtySince IS NOT NULL
  RETURN
    count(
      CASE
        WHEN coalesce(d.computedAt, 0) <= $pausedAfter THEN 1
      END) > 0 AS held,
    min(
      CASE
        WHEN d.computedAt > $pausedAfter THEN d.computedAt
      END) AS nextPausedAt
}
RETURN keys, held, nextPausedAt