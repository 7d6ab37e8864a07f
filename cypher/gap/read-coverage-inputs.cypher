// Who has skills and whose roles ask for them, in which team, and what is stored of the coverage.
// @access read
// @param skills: string[]
// @returns id: string
// @returns restricted: boolean
// @returns bestCurrent: float?
// @returns holders: [person: string, team: string?, mean: float, sd: float, level: int?, lead: float?][]
// @returns places: [person: string, team: string?, level: float, importance: float, critical: boolean][]
// @returns stored: map[]
UNWIND $skills AS id
MATCH (s:Skill {id: id})
RETURN
  s.id AS id,
  s.restricted AS restricted,
  s.bestCurrent AS bestCurrent,
  [
    (s)<-[h:HAS_SKILL]-(p:Person)
    | [p.id, p.coveredTeam, h.rankedMean, h.rankedSd, h.level, h.lead]
  ] AS holders,
  [
    (s)<-[q:REQUIRES]-(:Role)<-[:HOLDS]-(p:Person)
    WHERE p.active
    | [p.id, p.coveredTeam, q.level, q.importance, q.critical]
  ] AS places,
  [(s)<-[c:COVERS]-() | c {.*} ] AS stored