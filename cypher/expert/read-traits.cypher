// Of these people, those who pass a search's filters, with what changes how well they can be asked.
// @access read
// @param people: string[]
// @param teams: string[]?
// @param roles: string[]?
// @param locations: string[]?
// @param languages: string[]?
// @param exclude: string[]?
// @param available: boolean?
// @param hasMentorCapacity: boolean?
// @param now: time
// @returns people: any[][]
UNWIND $people AS id
MATCH (p:Person {id: id})
WHERE
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