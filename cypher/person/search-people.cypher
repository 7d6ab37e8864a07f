// Ids of people whose name or title matches a full-text query, by name, ties by id; at most 1,000 matches are looked at.
// @access read
// @param query: string
// @param active: boolean?
// @param teams: string[]?
// @param roles: string[]?
// @param locations: string[]?
// @param afterName: string?
// @param afterId: string?
// @param limit: int
// @returns total: int
// @returns people: {id: string, name: string}[]
CALL
  db.index.fulltext.queryNodes(
    'person_text',
    $query,
    {limit: 1000}
  )
  YIELD node AS p
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
WITH p
ORDER BY p.name, p.id
WITH collect(p {.id, .name}) AS found
RETURN
  size(found) AS total,
  [
    p IN found
    WHERE
      $afterName IS NULL OR
      p.name > $afterName OR
      (p.name = $afterName AND p.id > $afterId)
  ][..$limit] AS people