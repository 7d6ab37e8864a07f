// How ready people are: for the roles they hold as it is stored, or for a named role what it asks for and what is known of them.
// Whoever may not see it learns nothing.
// @access read
// @param rows: {row: int, id: string, role: string?, viewer: string, all: boolean}[]
// @returns row: int
// @returns visible: boolean
// @returns roleKnown: boolean
// @returns computedAt: time?
// @returns stored: map[]
// @returns asked: [skill: string, level: float, importance: float, critical: boolean, restricted: boolean, held: map?][]
UNWIND $rows AS r
MATCH (p:Person {id: r.id})
WITH
  r,
  p,
  r.all OR
  p.id = r.viewer OR
  r.viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS visible
OPTIONAL MATCH (role:Role {id: r.role})
OPTIONAL MATCH (d:Derivation {key: 'gap/' + p.id})
RETURN
  toInteger(r.row) AS row,
  visible,
  role IS NOT NULL AS roleKnown,
  CASE
    WHEN visible THEN d.computedAt
  END AS computedAt,
  CASE
    WHEN
      visible AND r.role IS NULL
      THEN [(p)-[g:READY_FOR]->(held:Role) | g {.*, roleId: held.id} ]
    ELSE []
  END AS stored,
  CASE
    WHEN
      visible AND role IS NOT NULL
      THEN
        [
          (role)-[q:REQUIRES]->(s:Skill)
          | [
            s.id,
            q.level,
            q.importance,
            q.critical,
            s.restricted,
            head(
              [
                (p)-[h:HAS_SKILL]->(s)
                | {
                  mean: h.rankedMean,
                  sd: h.rankedSd,
                  level: h.level,
                  lead: h.lead
                }
              ])
          ]
        ]
    ELSE []
  END AS asked