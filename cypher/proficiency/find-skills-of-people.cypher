// A page of the skills of each of some people, the surest to be high first (lcb), ties by skill id. Whoever may not read the
// evidence sees beliefs coarsely, and ordered so.
// @access read
// @param rows: {row: int, id: string, viewer: string, all: boolean, afterLcb: float?, afterId: string?, limit: int}[]
// @returns row: int
// @returns total: int
// @returns beliefs: BeliefRow[]
UNWIND $rows AS r
MATCH (p:Person {id: r.id})
WITH
  r,
  p,
  `{may-read-evidence}` AS insight,
  p.listed OR p.id = r.viewer AS shown
CALL (p, insight) {
  MATCH (p)-[h:HAS_SKILL]->(:Skill)
  WITH h, `{told-bound}` AS bound
  ORDER BY bound DESC, h.skillId
  RETURN collect({edge: h, bound: bound}) AS held
}
RETURN
  toInteger(r.row) AS row,
  size(held) AS total,
  [
    h IN
    [
      x IN held
      WHERE
        r.afterLcb IS NULL OR
        x.bound < r.afterLcb OR
        (x.bound = r.afterLcb AND x.edge.skillId > r.afterId)
      | x.edge
    ][..toInteger(r.limit)]
    | `{belief}`
  ] AS beliefs