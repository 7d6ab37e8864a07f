// People whose roles ask for a skill, in order.
// @access read
// @param skill: string
// @param after: string
// @param limit: int
// @returns ids: string[]
MATCH (:Skill {id: $skill})<-[:REQUIRES]-(:Role)<-[:HOLDS]-(p:Person)
WHERE p.id > $after
WITH DISTINCT p.id AS id
ORDER BY id
LIMIT $limit
RETURN collect(id) AS ids