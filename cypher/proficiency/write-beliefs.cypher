// Writes what changed of people's skills, in the order of skills: several workers at once then never wait for each other in a circle.
// @access write
// @param people: {id: string, workTotal: float, helpTotal: float, lastWorkAt: int?, skills: {skillId: string, set: map}[]}[]
// @param now: time
UNWIND $people AS person
MATCH (p:Person {id: person.id})
SET
  p.workTotal = person.workTotal,
  p.helpTotal = person.helpTotal,
  p.lastWorkAt = toInteger(person.lastWorkAt)
WITH p, person
UNWIND person.skills AS row
WITH p, row
ORDER BY row.skillId
MATCH (s:Skill {id: row.skillId})
MERGE (p)-[h:HAS_SKILL]->(s)
SET
  h += row.set,
  h.level = toInteger(row.set.level),
  h.skillId = row.skillId,
  h.computedAt = $now