// Whether the viewer of a row r may read all evidence about a person p: it is their own, or they lead them.
// @fragment
RETURN
  r.all OR
  p.id = r.viewer OR
  r.viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ]