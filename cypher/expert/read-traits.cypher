// Of these people, those who pass a search's filters, with what changes how well they can be asked.
// @access read
// @param people: string[]
// @param filter: {teams: string[]?, roles: string[]?, locations: string[]?, languages: string[]?, exclude: string[]?, available: boolean?, hasMentorCapacity: boolean?}
// @param now: time
// @returns people: any[][]
UNWIND $people AS id
MATCH (p:Person {id: id})
WHERE
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
RETURN
  collect([
    p.id,
    p.availability,
    p.awayUntil,
    p.helpTotal,
    p.lastWorkAt,
    p.location,
    p.timeZone,
    head([(p)-[:MEMBER_OF]->(t:Team) | t.id ])
  ]) AS people