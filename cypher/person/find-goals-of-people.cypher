// What people want to learn: skills, and roles they want to be ready for. Whoever may not see it finds nothing.
// @access read
// @param rows: {row: int, id: string, viewer: string, all: boolean}[]
// @returns row: int
// @returns goals: {skillId: string?, roleId: string?, level: int?, importance: float}[]
UNWIND $rows AS r
MATCH (p:Person {id: r.id})
WHERE
  r.all OR
  p.id = r.viewer OR
  r.viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ]
CALL (p) {
  MATCH (p)-[w:WANTS]->(s:Skill)
  RETURN {skillId: s.id, roleId: null, level: w.level, importance: w.importance} AS goal
    UNION ALL
  MATCH (p)-[w:WANTS]->(x:Role)
  RETURN {skillId: null, roleId: x.id, level: null, importance: w.importance} AS goal
}
WITH r, goal
ORDER BY goal.importance DESC, coalesce(goal.skillId, goal.roleId)
RETURN toInteger(r.row) AS row, collect(goal) AS goals