// Writes what scores are relative to, and the scores and leads that moved, by person: of skills that have many other holders.
// @access write
// @param skills: {id: string, set: map, moved: [person: string, score: float?, lead: float?][]}[]
UNWIND $skills AS g
MATCH (s:Skill {id: g.id})
SET
  s += g.set,
  s.reference = toInteger(g.set.reference),
  s.holders = toInteger(g.set.holders)
WITH s, g
UNWIND g.moved AS m
MATCH (p:Person {id: m[0]})
MATCH (p)-[h:HAS_SKILL]->(s)
SET h.score = coalesce(m[1], h.score), h.lead = coalesce(m[2], h.lead)