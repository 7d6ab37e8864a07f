// How far derived data is behind: dirty units that are not merely ageing, the oldest, and units given up.
// @access read
// @returns pending: int
// @returns oldest: time?
// @returns failed: int
CALL () {
  MATCH (d:Dirty)
  WHERE NOT d:Ageing
  RETURN count(d) AS pending, min(d.dirtySince) AS oldest
}
CALL () {
  MATCH (f:Failed)
  RETURN count(f) AS failed
}
RETURN pending, oldest, failed