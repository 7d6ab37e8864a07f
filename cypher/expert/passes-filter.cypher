// Whether a person p is here and passes a search's filter; its teams are given with all those below them. Who does not agree to be
// listed is nobody's mentor.
// @fragment
// @param filter: {teams: string[]?, roles: string[]?, locations: string[]?, languages: string[]?, exclude: string[]?, available: boolean?, hasMentorCapacity: boolean?}
// @param now: time
RETURN
  p.active AND
  ($filter.teams IS NULL OR
    EXISTS {
      (p)-[:MEMBER_OF]->(t:Team)
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
  ($filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed))