// What people of a team (an empty id is everybody) could do and what roles ask for, by skill, where that may be shown: the scarcest
// first, ties by skill; with the quarters kept of everybody.
// @access read
// @param team: string
// @param afterRatio: float?
// @param afterSkill: string?
// @param limit: int
// @returns total: int
// @returns computedAt: time?
// @returns skills: {skillId: string, supply: float[], demand: float[], ratio: float, quarters: {from: time, supply: float[], demand: float[]}[]}[]
CALL () {
  MATCH ()-[c:COVERS]->(:Skill)
  WHERE c.teamId = $team AND c.coverageRisk >= 0 AND c.shown
  RETURN count(c) AS total, max(c.computedAt) AS computedAt
}
CALL () {
  MATCH ()-[c:COVERS]->(:Skill)
  WHERE
    c.teamId = $team AND
    c.coverageRisk >= 0 AND
    c.shown AND
    ($afterRatio IS NULL OR
      c.ratio < $afterRatio OR
      (c.ratio = $afterRatio AND c.skillId > $afterSkill))
  WITH c
  ORDER BY c.ratio DESC, c.skillId
  LIMIT $limit
  CALL (c) {
    WITH c
    WHERE $team = ''
    MATCH (q:SupplyPoint {skillId: c.skillId})
    RETURN collect(q {.from, .supply, .demand}) AS quarters
  }
  RETURN
    collect(c {.skillId, .supply, .demand, .ratio, quarters: quarters}) AS skills
}
RETURN total, computedAt, skills