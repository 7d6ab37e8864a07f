// Writes what scores are relative to, and the scores and leads that moved, by skill.
// @access write
// @param skills: {id: string, set: map, scores: map, leads: map}[]
UNWIND $skills AS g
MATCH (s:Skill {id: g.id})
SET
  s += g.set,
  s.reference = toInteger(g.set.reference),
  s.holders = toInteger(g.set.holders)
WITH s, g
MATCH (s)<-[h:HAS_SKILL]-(p:Person)
WITH h, g.scores[p.id] AS score, g.leads[p.id] AS lead
WHERE score IS NOT NULL OR lead IS NOT NULL
SET h.score = coalesce(score, h.score), h.lead = coalesce(lead, h.lead)