// Everyone enrolled in a program with all that pairing may know of them: traits, managers, beliefs, goals, requirements of their roles, and mentorings.
// @access read
// @param program: string
// @returns side: string
// @returns capacity: int
// @returns skillIds: string[]
// @returns skillLevels: int[]
// @returns prefers: string[]
// @returns excludes: string[]
// @returns unmatched: int
// @returns person: {id: string, name: string, active: boolean, listed: boolean, location: string?, timeZone: string?, languages: string[], startedOn: time?, mentorCapacity: int, team: string?, department: string?}
// @returns managers: string[]
// @returns skills: any[][]
// @returns goals: any[][]
// @returns roleGoals: any[][]
// @returns required: any[][]
// @returns mentees: any[][]
// @returns mentored: boolean
// @returns outcomes: float[]
MATCH (g:Program {id: $program})<-[e:ENROLLED]-(p:Person)
RETURN
  e.side AS side,
  e.capacity AS capacity,
  e.skillIds AS skillIds,
  e.skillLevels AS skillLevels,
  e.prefers AS prefers,
  e.excludes AS excludes,
  e.unmatched AS unmatched,
  p {
    .id,
    .name,
    .active,
    .listed,
    .location,
    .timeZone,
    .languages,
    .startedOn,
    .mentorCapacity,
    team: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]),
    department: head([(p)-[:MEMBER_OF]->(:Team)-[:PART_OF]->(d:Team) | d.id ])
  } AS person,
  [(p)-[:REPORTS_TO*1..4]->(m:Person) | m.id ] AS managers,
  [
    (p)-[h:HAS_SKILL]->(s:Skill)
    WHERE h.level IS NOT NULL
    | [s.id, h.mean, h.sd, h.score]
  ] AS skills,
  [(p)-[w:WANTS]->(s:Skill) | [s.id, w.level, w.importance] ] AS goals,
  [
    (p)-[w:WANTS]->(:Role)-[q:REQUIRES]->(s:Skill)
    | [s.id, q.level, w.importance * q.importance]
  ] AS roleGoals,
  [
    (p)-[:HOLDS]->(:Role)-[q:REQUIRES]->(s:Skill)
    | [s.id, q.level, q.importance]
  ] AS required,
  [
    (p)-[k:MENTORS]->(o:Person)
    | [
      o.id,
      k.program,
      head(
        COLLECT {
          MATCH (x:Program {id: k.program})
          RETURN x.name
        })
    ]
  ] AS mentees,
  EXISTS {
    MATCH (p)<-[k:MENTORS]-(:Person)
    WHERE k.program = $program
  } AS mentored,
  [
    (p)<-[:MENTOR]-(k:Mentoring)
    WHERE k.status = 'ENDED' AND k.menteeOutcome IS NOT NULL
    | k.menteeOutcome
  ] AS outcomes
ORDER BY person.id, side