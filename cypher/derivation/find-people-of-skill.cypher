// People who have evidence of a skill or showed it, in order.
// @access read
// @param skill: string
// @param after: string
// @param limit: int
// @returns ids: string[]
MATCH (s:Skill {id: $skill})
CALL (s) {
  MATCH (s)<-[:OF]-(:Evidence)-[:ABOUT]->(p:Person)
  WHERE p.id > $after
  RETURN p
    UNION
  MATCH (s)<-[:SHOWS]-(:Contribution)<-[:CONTRIBUTED]-(p:Person)
  WHERE p.id > $after
  RETURN p
    UNION
  MATCH (s)<-[:HAS_SKILL]-(p:Person)
  WHERE p.id > $after
  RETURN p
}
WITH DISTINCT p.id AS id
ORDER BY id
LIMIT $limit
RETURN collect(id) AS ids