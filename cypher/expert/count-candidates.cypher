// How many people hold one of some skills and pass a search's filters, up to a cap.
// @access read
// @param skills: string[]
// @param countLimit: int
// @param teams: string[]?
// @param roles: string[]?
// @param locations: string[]?
// @param languages: string[]?
// @param exclude: string[]?
// @param available: boolean?
// @param hasMentorCapacity: boolean?
// @param now: time
// @returns total: int
UNWIND $skills AS skill
MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)
WHERE
  h.skillId = skill AND
  h.score > 0 AND
  p.active AND
  ($teams IS NULL OR
    EXISTS {
      (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..12]->(t:Team)
      WHERE t.id IN $teams
    }) AND
  ($roles IS NULL OR
    EXISTS {
      (p)-[:HOLDS]->(r:Role)
      WHERE r.id IN $roles
    }) AND
  ($locations IS NULL OR p.location IN $locations) AND
  ($languages IS NULL OR any(x IN p.languages WHERE x IN $languages)) AND
  ($exclude IS NULL OR NOT p.id IN $exclude) AND
  ($available IS NULL OR
    (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND
  ($hasMentorCapacity IS NULL OR p.mentorCapacity > 0)
WITH DISTINCT p
LIMIT $countLimit
RETURN count(p) AS total