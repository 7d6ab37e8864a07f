// A page of the evidence behind each of some people's skills, as far as its reader may see it, newest first, ties by id.
// @access read
// @param rows: {row: int, id: string, skillId: string, viewer: string, all: boolean, afterAt: float?, afterId: string?, limit: int}[]
// @returns row: int
// @returns total: int
// @returns evidence: {id: string, at: time}[]
UNWIND $rows AS r
MATCH (p:Person {id: r.id})
CALL (p, r) {
  WITH p, r, `{may-read-evidence}` AS insight
  MATCH (e:Evidence)-[:ABOUT]->(p)
  WHERE
    EXISTS {
      (e)-[:OF]->(s:Skill)
      WHERE s.id = r.skillId
    } AND
    (insight OR r.viewer IN [(e)-[:BY]->(b:Person) | b.id ])
  WITH e
  ORDER BY e.at DESC, e.id
  RETURN collect(e {.id, .at}) AS found
}
RETURN
  toInteger(r.row) AS row,
  size(found) AS total,
  [
    e IN found
    WHERE
      r.afterAt IS NULL OR
      e.at < r.afterAt OR
      (e.at = r.afterAt AND e.id > r.afterId)
  ][..toInteger(r.limit)] AS evidence