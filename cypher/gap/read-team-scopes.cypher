// How many active people are in teams with their parts, and whether the viewer may see what they lack: all may be seen, or the viewer
// leads the team, which is that everybody else in it reports to them, directly or further up.
// @access read
// @param rows: {row: int, team: string, viewer: string, all: boolean, leads: boolean}[]
// @returns row: int
// @returns people: int
// @returns visible: boolean
UNWIND $rows AS r
MATCH (t:Team {id: r.team})
CALL (t) {
  MATCH (t)<-[:PART_OF*0..20]-(:Team)<-[:MEMBER_OF]-(p:Person)
  WHERE p.active
  RETURN collect(DISTINCT p) AS people
}
CALL (r, people) {
  UNWIND
    CASE
      WHEN r.leads AND NOT r.all THEN people
      ELSE []
    END AS p
  WITH r, p
  WHERE p.id <> r.viewer
  RETURN
    count(p) AS others,
    count(
      CASE
        WHEN EXISTS { (p)-[:REPORTS_TO*1..20]->(:Person {id: r.viewer}) } THEN 1
      END) AS below
}
RETURN
  toInteger(r.row) AS row,
  size(people) AS people,
  r.all OR (others > 0 AND below = others) AS visible