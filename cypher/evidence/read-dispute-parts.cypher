// Whom evidence concerns and how the viewer stands to them.
// @access read
// @param id: string
// @param viewer: string
// @returns person: string
// @returns author: string?
// @returns above: boolean
MATCH (e:Evidence {id: $id})-[:ABOUT]->(p:Person)
RETURN
  p.id AS person,
  head([(e)-[:BY]->(b:Person) | b.id ]) AS author,
  $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS above