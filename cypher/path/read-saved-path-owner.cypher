// Whose saved path it is, and whether the viewer is that person or stands above them.
// @access read
// @param id: string
// @param viewer: string
// @returns person: string
// @returns near: boolean
MATCH (p:Person)-[:KEEPS]->(k:SavedPath {id: $id})
RETURN
  p.id AS person,
  p.id = $viewer OR $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS near