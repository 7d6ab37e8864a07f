// The holders of skills with their sums and beliefs, what is stored of the ranking, and the newest contribution known.
// @type HolderColumns: [person: string, active: boolean, ...Holding, score: float?, lead: float?]
// @access read
// @param skills: string[]
// @returns newest: time?
// @returns skills: {id: string, reference: time?, bestCurrent: float?, ranked: int?, holders: HolderColumns[]}[]
CALL () {
  RETURN `{read-newest-contribution}`
}
CALL () {
  UNWIND $skills AS id
  MATCH (s:Skill {id: id})
  RETURN
    collect({
      id: s.id,
      reference: s.reference,
      bestCurrent: s.bestCurrent,
      ranked: s.holders,
      holders:
        [
          (s)<-[h:HAS_SKILL]-(p:Person)
          | [p.id, p.active, `{holding}`, h.score, h.lead]
        ]
    }) AS skills
}
RETURN newest, skills