// A page of the active members of each of some teams, those of the teams below included, by name, ties by id.
// @access read
// @param rows: {row: int, id: string, afterName: string?, afterId: string?, limit: int}[]
// @returns row: int
// @returns total: int
// @returns people: {id: string, name: string}[]
UNWIND $rows AS r
MATCH (t:Team {id: r.id})
CALL (t) {
  MATCH (t)<-[:PART_OF*0..]-(:Team)<-[:MEMBER_OF]-(p:Person)
  WHERE p.active
  WITH p
  ORDER BY p.name, p.id
  RETURN collect(p {.id, .name}) AS members
}
RETURN
  toInteger(r.row) AS row,
  size(members) AS total,
  [
    m IN members
    WHERE
      r.afterName IS NULL OR
      m.name > r.afterName OR
      (m.name = r.afterName AND m.id > r.afterId)
  ][..toInteger(r.limit)] AS people