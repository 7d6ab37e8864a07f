// The best holders of skills in a team with its parts, without some people, in the order of their scores.
// @access read
// @param rows: {row: int, skill: string, team: string, without: string[]}[]
// @param limit: int
// @returns row: int
// @returns people: string[]
UNWIND $rows AS r
CALL (r) {
  MATCH
    (:Team {id: r.team})<-[:PART_OF*0..20]-
    (:Team)<-[:MEMBER_OF]-
    (p:Person)-[h:HAS_SKILL]->
    (s:Skill)
  WHERE s.id = r.skill AND p.active AND NOT p.id IN r.without
  WITH p, h
  ORDER BY h.score DESC, p.id
  LIMIT $limit
  RETURN collect(p.id) AS people
}
RETURN toInteger(r.row) AS row, people