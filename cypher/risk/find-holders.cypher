// The best holders of skills, without some people, in the order of their scores.
// @access read
// @param rows: {row: int, skill: string, without: string[]}[]
// @param limit: int
// @returns row: int
// @returns people: string[]
UNWIND $rows AS r
CALL (r) {
  MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)
  WHERE
    h.skillId = r.skill AND h.score >= 0 AND p.active AND NOT p.id IN r.without
  WITH p, h
  ORDER BY h.skillId DESC, h.score DESC
  LIMIT $limit
  RETURN collect(p.id) AS people
}
RETURN toInteger(r.row) AS row, people