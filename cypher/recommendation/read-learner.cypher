// What recommendations to a person rest on: what is believed of them, what their roles ask for, what colleagues can do, what they want, and
// what the team may lose, where that is asked for. Whoever may not see it learns nothing; of a team only what may be shown of it.
// @type ColleagueColumns: [id: string, name: string?, skills: string[]]
// @access read
// @param person: string
// @param viewer: string
// @param all: boolean
// @param risks: boolean
// @param most: int
// @returns active: boolean
// @returns visible: boolean
// @returns held: HeldColumns[]
// @returns roles: {name: string, requirements: [skill: string, level: float, importance: float, critical: boolean][]}[]
// @returns colleagues: ColleagueColumns[]
// @returns wanted: [skill: string, level: int?, importance: float][]
// @returns wantedRoles: {name: string, importance: float, requirements: [skill: string, level: float, importance: float][]}[]
// @returns risks: [skill: string, risk: float][]
// @returns skillCount: int
// @returns skillRevisions: int
// @returns lastSkill: string?
// @returns roleCount: int
// @returns roleRevisions: int
// @returns lastRole: string?
MATCH (p:Person {id: $person})
WITH
  p,
  $all OR
  p.id = $viewer OR
  $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS visible
CALL (p) {
  CALL (p) {
    MATCH (p)-[:MEMBER_OF]->(:Team)<-[:MEMBER_OF]-(c:Person)
    WHERE c <> p AND c.active
    RETURN c
    LIMIT $most
      UNION
    MATCH (p)-[:HOLDS]->(:Role)<-[:HOLDS]-(c:Person)
    WHERE c <> p AND c.active
    RETURN c
    LIMIT $most
  }
  RETURN collect(c) AS near
}
CALL (p) {
  MATCH (p)-[:MEMBER_OF]->(t:Team)
  WHERE $risks
  MATCH (:Team)-[c:COVERS]->(:Skill)
  WHERE c.teamId = t.id AND c.coverageRisk >= 0.2 AND c.shown
  WITH c
  ORDER BY c.teamId DESC, c.coverageRisk DESC
  LIMIT 100
  RETURN collect([c.skillId, c.coverageRisk]) AS risks
}
CALL () {
  RETURN `{catalogue-version}`
}
CALL () {
  RETURN `{role-version}`
}
RETURN
  p.active AS active,
  visible,
  CASE
    WHEN
      visible
      THEN [(p)-[h:HAS_SKILL]->(:Skill) | [h.skillId, h.mean, h.sd, h.level] ]
    ELSE []
  END AS held,
  [
    (p)-[:HOLDS]->(r:Role)
    | {
      name: r.name,
      requirements:
        [
          (r)-[q:REQUIRES]->(s:Skill)
          | [s.id, q.level, q.importance, q.critical]
        ]
    }
  ] AS roles,
  [
    c IN near
    | [
      c.id,
      CASE
        WHEN c.listed THEN c.name
      END,
      [(c)-[h:HAS_SKILL]->(:Skill) WHERE coalesce(h.level, 2) >= 2 | h.skillId ]
    ]
  ] AS colleagues,
  CASE
    WHEN
      visible
      THEN [(p)-[w:WANTS]->(s:Skill) | [s.id, w.level, w.importance] ]
    ELSE []
  END AS wanted,
  CASE
    WHEN
      visible
      THEN
        [
          (p)-[w:WANTS]->(r:Role)
          | {
            name: r.name,
            importance: w.importance,
            requirements:
              [(r)-[q:REQUIRES]->(s:Skill) | [s.id, q.level, q.importance] ]
          }
        ]
    ELSE []
  END AS wantedRoles,
  risks,
  skillCount,
  skillRevisions,
  lastSkill,
  roleCount,
  roleRevisions,
  lastRole