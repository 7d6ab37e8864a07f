// People to learn skills from: the best holders by stored score and those near the learner, without whoever is away or not listed.
// @type TeacherRow: [person: string, ...Holding, ...TraitColumns, capacity: int, near: boolean]
// @access read
// @param learner: string
// @param skills: string[]
// @param limit: int
// @param nearLimit: int
// @param now: time
// @returns skill: string
// @returns restricted: boolean
// @returns bestKnowledge: float
// @returns bestCurrent: float
// @returns totalVolume: float
// @returns reference: time
// @returns holders: TeacherRow[]
MATCH (me:Person {id: $learner})
CALL (me) {
  CALL (me) {
    MATCH (me)-[:MEMBER_OF]->(:Team)<-[:MEMBER_OF]-(p:Person)
    WHERE p <> me AND `{can-teach}`
    RETURN p
    LIMIT $nearLimit
      UNION
    MATCH (me)-[:HOLDS]->(:Role)<-[:HOLDS]-(p:Person)
    WHERE p <> me AND `{can-teach}`
    RETURN p
    LIMIT $nearLimit
  }
  RETURN collect(p) AS near
}
UNWIND $skills AS id
MATCH (s:Skill {id: id})
WHERE s.reference IS NOT NULL
CALL (s, me, near) {
  CALL (s, me, near) {
    MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)
    WHERE h.skillId = s.id AND h.score > 0 AND p <> me AND `{can-teach}`
    WITH p, h
    ORDER BY h.skillId DESC, h.score DESC
    LIMIT $limit
    RETURN p, h
      UNION
    UNWIND near AS p
    MATCH (p)-[h:HAS_SKILL]->(s)
    WHERE h.score > 0
    RETURN p, h
  }
  RETURN
    collect([
      p.id,
      `{holding}`,
      `{traits}`,
      p.mentorCapacity - COUNT { (p)-[:MENTORS]->(:Person) },
      p IN near
    ]) AS holders
}
RETURN
  s.id AS skill,
  s.restricted AS restricted,
  s.bestKnowledge AS bestKnowledge,
  s.bestCurrent AS bestCurrent,
  s.totalVolume AS totalVolume,
  s.reference AS reference,
  holders