// How many units are dirty and not merely ageing. Both counts come from the count store: no node is read, however many there are.
// @access read
// @returns dirty: int
// @returns ageing: int
CALL () {
  MATCH (d:Dirty)
  RETURN count(d) AS dirty
}
CALL () {
  MATCH (a:Ageing)
  RETURN count(a) AS ageing
}
RETURN dirty, ageing