// A page of the contributions of each of some people, newest first, ties by id; those that show a skill where one is named.
// @access read
// @param rows: {row: int, id: string, skill: string?, afterAt: float?, afterId: string?, limit: int}[]
// @returns row: int
// @returns total: int
// @returns contributions: {id: string, at: time}[]
UNWIND $rows AS r
MATCH (p:Person {id: r.id})
CALL (r, p) {
  MATCH (p)-[:CONTRIBUTED]->(c:Contribution)
  WHERE
    c.status = 'ACTIVE' AND
    (r.skill IS NULL OR EXISTS { (c)-[:SHOWS]->(:Skill {id: r.skill}) })
  WITH DISTINCT c
  ORDER BY c.at DESC, c.id
  RETURN collect(c {.id, .at}) AS found
}
RETURN
  toInteger(r.row) AS row,
  size(found) AS total,
  [
    c IN found
    WHERE
      r.afterAt IS NULL OR
      c.at < r.afterAt OR
      (c.at = r.afterAt AND c.id > r.afterId)
  ][..toInteger(r.limit)] AS contributions