// How far derived data is behind: dirty units that are not merely ageing, the oldest, units given up, and the last full check.
// @access read
// @returns pending: int
// @returns oldest: time?
// @returns failed: int
// @returns checkedAt: time?
// @returns differences: int?
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
RETURN pending, oldest, failed, checkedAt, differences