// Writes how well teams hold skills, in the order of teams: several workers at once then never wait for each other in a circle.
// @access write
// @param rows: {team: string, skill: string, set: map}[]
// @param now: time
UNWIND $rows AS row
MATCH (t:Team {id: row.team})
MATCH (s:Skill {id: row.skill})
MERGE (t)-[c:COVERS]->(s)
SET
  c = row.set,
  c.teamId = row.team,
  c.skillId = row.skill,
  c.places = toInteger(row.set.places),
  c.unknown = toInteger(row.set.unknown),
  c.requiredLevel = toInteger(row.set.requiredLevel),
  c.needed = toInteger(row.set.needed),
  c.busFactor = toInteger(row.set.busFactor),
  c.people = toInteger(row.set.people),
  c.computedAt = $now