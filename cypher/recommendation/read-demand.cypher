// Skills that roles ask for more than people can do, the scarcest first; only what may be shown, and no finer than in quarters, since
// whoever knows the exact ratio knows how sure the few are who hold the skill.
// @access read
// @param least: float
// @param limit: int
// @returns skills: [skill: string, ratio: float][]
MATCH (:Organisation)-[c:COVERS]->(:Skill)
WHERE c.teamId = '' AND c.shown AND c.coverageRisk >= 0 AND c.ratio >= $least
WITH c
ORDER BY c.ratio DESC, c.skillId
LIMIT $limit
RETURN collect([c.skillId, round(c.ratio * 4) / 4]) AS skills