// Skills that people of a team or of its parts have, or that their roles ask for, in order.
// @access read
// @param team: string
// @param after: string
// @param limit: int
// @returns ids: string[]
MATCH (:Team {id: $team})<-[:PART_OF*0..20]-(:Team)<-[:MEMBER_OF]-(p:Person)
CALL (p) {
  MATCH (p)-[:HAS_SKILL]->(s:Skill)
  RETURN s.id AS id
    UNION
  MATCH (p)-[:HOLDS]->(:Role)-[:REQUIRES]->(s:Skill)
  RETURN s.id AS id
}
WITH DISTINCT id
WHERE id > $after
ORDER BY id
LIMIT $limit
RETURN collect(id) AS ids