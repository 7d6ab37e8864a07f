// One person against a search: the rules of its filter that they pass, and which of the asked skills and those below they have.
// @access read
// @param person: string
// @param skills: string[]
// @param filter: {teams: string[]?, roles: string[]?, locations: string[]?, languages: string[]?, exclude: string[]?, available: boolean?, hasMentorCapacity: boolean?}
// @param now: time
// @returns active: boolean
// @returns passes: map
// @returns held: string[]
MATCH (p:Person {id: $person})
RETURN
  p.active AS active,
  {
    teams:
      $filter.teams IS NULL OR
      EXISTS {
        (p)-[:MEMBER_OF]->(t:Team)
        WHERE t.id IN $filter.teams
      },
    roles:
      $filter.roles IS NULL OR
      EXISTS {
        (p)-[:HOLDS]->(r:Role)
        WHERE r.id IN $filter.roles
      },
    locations:
      $filter.locations IS NULL OR
      coalesce(p.location IN $filter.locations, false),
    languages:
      $filter.languages IS NULL OR
      any(x IN p.languages WHERE x IN $filter.languages),
    excludePeople: $filter.exclude IS NULL OR NOT p.id IN $filter.exclude,
    available:
      $filter.available IS NULL OR
      (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now),
    hasMentorCapacity:
      $filter.hasMentorCapacity IS NULL OR (p.mentorCapacity > 0 AND p.listed)
  } AS passes,
  [(p)-[:HAS_SKILL]->(s:Skill) WHERE s.id IN $skills | s.id ] AS held