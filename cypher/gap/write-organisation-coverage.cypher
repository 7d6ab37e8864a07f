// Writes how well everybody together holds skills.
// @access write
// @param skills: {id: string, set: map}[]
// @param now: time
MERGE (o:Organisation {key: 'organisation'})
WITH o
UNWIND $skills AS row
MATCH (s:Skill {id: row.id})
MERGE (o)-[c:COVERS]->(s)
SET
  c = row.set,
  c.teamId = '',
  c.skillId = row.id,
  c.places = toInteger(row.set.places),
  c.unknown = toInteger(row.set.unknown),
  c.requiredLevel = toInteger(row.set.requiredLevel),
  c.needed = toInteger(row.set.needed),
  c.busFactor = toInteger(row.set.busFactor),
  c.people = toInteger(row.set.people),
  c.computedAt = $now