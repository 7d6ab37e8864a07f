// How many people hold one of some skills and pass a search's filters, up to a cap.
// @access read
// @param skills: string[]
// @param countLimit: int
// @param filter: {teams: string[]?, roles: string[]?, locations: string[]?, languages: string[]?, exclude: string[]?, available: boolean?, hasMentorCapacity: boolean?}
// @param now: time
// @returns total: int
UNWIND $skills AS skill
MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)
WHERE
  h.skillId = skill AND
  h.score > 0 AND
  p.active AND
  ($filter.teams IS NULL OR
    EXISTS {
      (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..12]->(t:Team)
      WHERE t.id IN $filter.teams
    }) AND
  ($filter.roles IS NULL OR
    EXISTS {
      (p)-[:HOLDS]->(r:Role)
      WHERE r.id IN $filter.roles
    }) AND
  ($filter.locations IS NULL OR p.location IN $filter.locations) AND
  ($filter.languages IS NULL OR
    any(x IN p.languages WHERE x IN $filter.languages)) AND
  ($filter.exclude IS NULL OR NOT p.id IN $filter.exclude) AND
  ($filter.available IS NULL OR
    (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now)) AND
  ($filter.hasMentorCapacity IS NULL OR p.mentorCapacity > 0)
WITH DISTINCT p
LIMIT $countLimit
RETURN count(p) AS total