// The holders of skills with their sums and beliefs, what is stored of the ranking, and the newest contribution known.
// @access read
// @param skills: string[]
// @param now: time
// @returns newest: time?
// @returns skills: {id: string, reference: time?, bestCurrent: float?, holders: any[][]}[]
CALL () {
  OPTIONAL MATCH (c:Contribution)
  WHERE c.at <= $now
  WITH c.at AS at
  ORDER BY at DESC
  LIMIT 1
  RETURN max(at) AS newest
}
CALL () {
  UNWIND $skills AS id
  MATCH (s:Skill {id: id})
  RETURN
    collect({
      id: s.id,
      reference: s.reference,
      bestCurrent: s.bestCurrent,
      holders:
        [
          (s)<-[h:HAS_SKILL]-(p:Person)
          | [
            p.id,
            p.active,
            h.long,
            h.short,
            h.volume,
            p.workTotal,
            h.mean,
            h.sd,
            h.level,
            h.standing,
            h.score,
            h.lead
          ]
        ]
    }) AS skills
}
RETURN newest, skills