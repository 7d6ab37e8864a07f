// Skills that roles ask for more than people can do, the scarcest first.
// @access read
// @param least: float
// @param limit: int
// @returns skills: [skill: string, ratio: float][]
MATCH (:Organisation)-[c:COVERS]->(:Skill)
WHERE c.teamId = '' AND c.coverageRisk >= 0 AND c.ratio >= $least
WITH c
ORDER BY c.ratio DESC, c.skillId
LIMIT $limit
RETURN collect([c.skillId, c.ratio]) AS skills