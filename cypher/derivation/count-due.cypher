// How far derived data is behind: dirty units that are not merely ageing, the oldest, units given up, the last full check; and when
// anything was computed last.
// @access read
// @param kinds: string[]
// @returns pending: int
// @returns oldest: time?
// @returns failed: int
// @returns checkedAt: time?
// @returns differences: int?
// @returns computedAt: time?
CALL () {
  MATCH (d:Dirty)
  WHERE NOT d:Ageing
  RETURN count(d) AS pending, min(d.dirtySince) AS oldest
}
CALL () {
  MATCH (f:Failed)
  RETURN count(f) AS failed
}
CALL () {
  OPTIONAL MATCH (c:FullCheck {key: 'full-check'})
  RETURN c.at AS checkedAt, c.differences AS differences
}
CALL () {
  UNWIND $kinds AS kind
  CALL (kind) {
    MATCH (d:Derivation)
    WHERE d.kind = kind AND d.clock > 0
    RETURN d.clock AS at
    ORDER BY d.kind DESC, d.clock DESC
    LIMIT 1
  }
  RETURN max(at) AS computedAt
}
RETURN pending, oldest, failed, checkedAt, differences, computedAt