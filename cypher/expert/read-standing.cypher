// One person against a search: the rules of its filter that they pass, and their place in the asked skills and those below.
// @access read
// @param person: string
// @param skills: string[]
// @param teams: string[]?
// @param roles: string[]?
// @param locations: string[]?
// @param languages: string[]?
// @param exclude: string[]?
// @param available: boolean?
// @param hasMentorCapacity: boolean?
// @param now: time
// @returns active: boolean
// @returns passes: map
// @returns held: any[][]
// @returns traits: any[]
MATCH (p:Person {id: $person})
RETURN
  p.active AS active,
  {
    teams:
      $teams IS NULL OR
      EXISTS {
        (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..12]->(t:Team)
        WHERE t.id IN $teams
      },
    roles:
      $roles IS NULL OR
      EXISTS {
        (p)-[:HOLDS]->(r:Role)
        WHERE r.id IN $roles
      },
    locations: $locations IS NULL OR coalesce(p.location IN $locations, false),
    languages:
      $languages IS NULL OR any(x IN p.languages WHERE x IN $languages),
    excludePeople: $exclude IS NULL OR NOT p.id IN $exclude,
    available:
      $available IS NULL OR
      (p.availability = 'FREE' AND coalesce(p.awayUntil, 0) <= $now),
    hasMentorCapacity: $hasMentorCapacity IS NULL OR p.mentorCapacity > 0
  } AS passes,
  [
    (p)-[h:HAS_SKILL]->(s:Skill)
    WHERE s.id IN $skills
    | [
      s.id,
      h.long,
      h.short,
      h.volume,
      p.workTotal,
      h.mean,
      h.sd,
      h.level,
      h.standing
    ]
  ] AS held,
  [
    p.availability,
    p.awayUntil,
    p.helpTotal,
    p.lastWorkAt,
    p.location,
    p.timeZone,
    head([(p)-[:MEMBER_OF]->(t:Team) | t.id ])
  ] AS traits