// What is believed of people in skills, one row per pair if there is anything; a replaced skill stands for its successor. Whoever
// may not read the evidence learns of no conflict.
// @access read
// @param pairs: {pair: int, id: string, skillId: string, viewer: string, all: boolean}[]
// @returns pair: int
// @returns insight: boolean
// @returns belief: {skillId: string, mean: float, sd: float, lcb: float, level: int?, confidence: float, status: string, explanation: string, conflicts: string, computedAt: time}
UNWIND $pairs AS r
MATCH (asked:Skill {id: r.skillId})
OPTIONAL MATCH (asked)-[:REPLACED_BY]->(successor:Skill)
WITH r, coalesce(successor, asked).id AS skill
MATCH (p:Person {id: r.id})-[h:HAS_SKILL]->(s:Skill)
WHERE s.id = skill
WITH
  r,
  h,
  r.all OR
  p.id = r.viewer OR
  r.viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS insight
RETURN
  toInteger(r.pair) AS pair,
  insight,
  h {
    .skillId,
    .mean,
    .sd,
    .lcb,
    .level,
    .confidence,
    .status,
    .explanation,
    .computedAt,
    conflicts:
      CASE
        WHEN insight THEN h.conflicts
        ELSE '[]'
      END
  } AS belief