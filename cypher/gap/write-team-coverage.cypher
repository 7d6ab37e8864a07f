// Writes how well teams hold skills, in the order of teams: several workers at once then never wait for each other in a circle.
// @access write
// @param groups: {id: string, skills: {id: string, set: map}[]}[]
// @param now: time
UNWIND $groups AS g
MATCH (t:Team {id: g.id})
UNWIND g.skills AS row
MATCH (s:Skill {id: row.id})
MERGE (t)-[c:COVERS]->(s)
SET
  c = row.set,
  c.teamId = g.id,
  c.skillId = row.id,
  c.places = toInteger(row.set.places),
  c.unknown = toInteger(row.set.unknown),
  c.requiredLevel = toInteger(row.set.requiredLevel),
  c.needed = toInteger(row.set.needed),
  c.busFactor = toInteger(row.set.busFactor),
  c.people = toInteger(row.set.people),
  c.computedAt = $now