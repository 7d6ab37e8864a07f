// What the holders of a ranked skill s are measured by.
// @fragment
// @type SkillStandard: [skill: string, bestKnowledge: float, bestCurrent: float, totalVolume: float, reference: time, holders: int?]
RETURN
  s.id,
  s.bestKnowledge,
  s.bestCurrent,
  s.totalVolume,
  s.reference,
  s.holders