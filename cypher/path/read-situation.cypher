// What a path of a person starts from: what is believed of them, and what the named roles ask for. Whoever may not see it learns nothing.
// @type HeldColumns: [skill: string, mean: float, sd: float, level: int?]
// @access read
// @param person: string
// @param roles: string[]
// @param viewer: string
// @param all: boolean
// @returns active: boolean
// @returns visible: boolean
// @returns workplace: {location: string?, timeZone: string?, team: string?}
// @returns held: HeldColumns[]
// @returns roles: {id: string, name: string, requirements: [skill: string, level: float, importance: float][]}[]
// @returns skillCount: int
// @returns skillRevisions: int
// @returns lastSkill: string?
MATCH (p:Person {id: $person})
WITH
  p,
  $all OR
  p.id = $viewer OR
  $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS visible
CALL () {
  UNWIND $roles AS id
  MATCH (r:Role {id: id})
  RETURN
    collect({
      id: r.id,
      name: r.name,
      requirements:
        [(r)-[q:REQUIRES]->(s:Skill) | [s.id, q.level, q.importance] ]
    }) AS roles
}
CALL () {
  RETURN `{catalogue-version}`
}
RETURN
  p.active AS active,
  visible,
  p {.location, .timeZone, team: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ])} AS workplace,
  CASE
    WHEN
      visible
      THEN [(p)-[h:HAS_SKILL]->(:Skill) | [h.skillId, h.mean, h.sd, h.level] ]
    ELSE []
  END AS held,
  roles,
  skillCount,
  skillRevisions,
  lastSkill