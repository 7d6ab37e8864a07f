// Ids of people by name, ties by id; teams count with the teams below them.
// @access read
// @param active: boolean?
// @param teams: string[]?
// @param roles: string[]?
// @param locations: string[]?
// @param afterName: string?
// @param afterId: string?
// @param limit: int
// @returns total: int
// @returns people: {id: string, name: string}[]
CALL () {
  MATCH (p:Person)
  WHERE
    ($active IS NULL OR p.active = $active) AND
    ($teams IS NULL OR
      EXISTS {
        (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..]->(t:Team)
        WHERE t.id IN $teams
      }) AND
    ($roles IS NULL OR
      EXISTS {
        (p)-[:HOLDS]->(r:Role)
        WHERE r.id IN $roles
      }) AND
    ($locations IS NULL OR p.location IN $locations)
  RETURN count(p) AS total
}
CALL () {
  MATCH (p:Person)
  WHERE
    p.name >= coalesce($afterName, '') AND
    ($active IS NULL OR p.active = $active) AND
    ($afterName IS NULL OR p.name > $afterName OR p.id > $afterId) AND
    ($teams IS NULL OR
      EXISTS {
        (p)-[:MEMBER_OF]->(:Team)-[:PART_OF*0..]->(t:Team)
        WHERE t.id IN $teams
      }) AND
    ($roles IS NULL OR
      EXISTS {
        (p)-[:HOLDS]->(r:Role)
        WHERE r.id IN $roles
      }) AND
    ($locations IS NULL OR p.location IN $locations)
  WITH p
  ORDER BY p.name, p.id
  LIMIT $limit
  RETURN collect(p {.id, .name}) AS people
}
RETURN total, people