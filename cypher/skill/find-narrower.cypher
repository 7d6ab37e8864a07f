// Ids of the skills directly below each skill, by name, ties by id; at most `limit` each.
// @access read
// @param ids: string[]
// @param limit: int
// @returns id: string
// @returns narrower: string[]
UNWIND $ids AS id
MATCH (n:Skill {id: id})
CALL (n) {
  MATCH (n)<-[:BROADER]-(s:Skill)
  WHERE s.status = 'ACTIVE'
  WITH s
  ORDER BY s.name, s.id
  LIMIT $limit
  RETURN collect(s.id) AS narrower
}
RETURN n.id AS id, narrower