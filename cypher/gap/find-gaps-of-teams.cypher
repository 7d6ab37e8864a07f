// What the roles in teams ask for against what the people can do, worst first, ties by skill.
// @access read
// @param rows: {row: int, team: string, limit: int}[]
// @returns row: int
// @returns computedAt: time?
// @returns cells: map[]
UNWIND $rows AS r
MATCH (:Team {id: r.team})-[c:COVERS]->(:Skill)
WHERE c.places > 0
WITH r, c
ORDER BY c.coverageRisk DESC, c.busFactor, c.skillId
WITH r, max(c.computedAt) AS computedAt, collect(c {.*}) AS cells
RETURN toInteger(r.row) AS row, computedAt, cells[..toInteger(r.limit)] AS cells