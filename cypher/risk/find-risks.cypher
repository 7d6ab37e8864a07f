// Skills that a team (an empty id is everybody) needs people for, worst first: the likelier to be short of them, then the fewer it
// hangs on, then by skill.
// @access read
// @param team: string
// @param afterRisk: float?
// @param afterBusFactor: float?
// @param afterSkill: string?
// @param limit: int
// @returns total: int
// @returns computedAt: time?
// @returns risks: {skillId: string, coverageRisk: float, busFactor: int, requiredLevel: int, needed: int, expectedQualified: float}[]
CALL () {
  MATCH ()-[c:COVERS]->(:Skill)
  WHERE c.teamId = $team AND c.coverageRisk >= 0 AND c.needed > 0
  RETURN count(c) AS total, max(c.computedAt) AS computedAt
}
CALL () {
  MATCH ()-[c:COVERS]->(:Skill)
  WHERE
    c.teamId = $team AND
    c.coverageRisk >= 0 AND
    c.needed > 0 AND
    ($afterRisk IS NULL OR
      c.coverageRisk < $afterRisk OR
      (c.coverageRisk = $afterRisk AND
        (c.busFactor > $afterBusFactor OR
          (c.busFactor = $afterBusFactor AND c.skillId > $afterSkill))))
  WITH c
  ORDER BY c.coverageRisk DESC, c.busFactor, c.skillId
  LIMIT $limit
  RETURN
    collect(c {
      .skillId,
      .coverageRisk,
      .busFactor,
      .requiredLevel,
      .needed,
      .expectedQualified
    }) AS risks
}
RETURN total, computedAt, risks