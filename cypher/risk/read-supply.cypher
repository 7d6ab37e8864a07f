// What everybody together could do and what roles ask for, by skill, where that may be shown.
// @access read
// @returns skills: {skillId: string, supply: float[], demand: float[]}[]
MATCH ()-[c:COVERS]->(:Skill)
WHERE c.teamId = '' AND c.coverageRisk >= 0 AND c.shown
RETURN collect(c {.skillId, .supply, .demand}) AS skills