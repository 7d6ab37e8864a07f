// Whom evidence concerns and how the viewer stands to them.
// @access read
// @param id: string
// @param viewer: string
// @returns person: string
// @returns skill: string
// @returns author: string?
// @returns above: boolean
MATCH (s:Skill)<-[:OF]-(e:Evidence {id: $id})-[:ABOUT]->(p:Person)
RETURN
  p.id AS person,
  s.id AS skill,
  head([(e)-[:BY]->(b:Person) | b.id ]) AS author,
  $viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ] AS above