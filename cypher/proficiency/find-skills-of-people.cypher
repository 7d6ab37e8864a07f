// A page of the skills of each of some people, the surest to be high first (lcb), ties by skill id. Whoever may not read the
// evidence learns of no conflicts.
// @access read
// @param rows: {row: int, id: string, viewer: string, all: boolean, afterLcb: float?, afterId: string?, limit: int}[]
// @returns row: int
// @returns insight: boolean
// @returns total: int
// @returns beliefs: BeliefRow[]
UNWIND $rows AS r
MATCH (p:Person {id: r.id})
WITH
  r,
  p,
  `{may-read-evidence}` AS insight,
  p.listed OR p.id = r.viewer AS shown
CALL (p) {
  MATCH (p)-[h:HAS_SKILL]->(:Skill)
  WITH h
  ORDER BY h.lcb DESC, h.skillId
  RETURN collect(h) AS held
}
RETURN
  toInteger(r.row) AS row,
  insight,
  size(held) AS total,
  [
    h IN
    [
      x IN held
      WHERE
        r.afterLcb IS NULL OR
        x.lcb < r.afterLcb OR
        (x.lcb = r.afterLcb AND x.skillId > r.afterId)
    ][..toInteger(r.limit)]
    | `{belief}`
  ] AS beliefs