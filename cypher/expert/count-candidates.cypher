// How many people hold one of some skills and pass a search's filters, up to a cap.
// @access read
// @param skills: string[]
// @param countLimit: int
// @returns total: int
UNWIND $skills AS skill
MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)
WHERE h.skillId = skill AND h.score > 0 AND `{passes-filter}`
WITH DISTINCT p
LIMIT $countLimit
RETURN count(p) AS total