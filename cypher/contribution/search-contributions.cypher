// Ids of contributions that match a full-text query, newest first, ties by id; at most 1,000 matches are looked at.
// @access read
// @param query: string
// @param people: string[]?
// @param skills: string[]?
// @param kinds: string[]?
// @param from: time
// @param until: time
// @param source: string?
// @returns total: int
// @returns contributions: {id: string, at: time}[]
CALL
  db.index.fulltext.queryNodes(
    'contribution_text',
    $query,
    {limit: 1000}
  )
  YIELD node AS c
  WHERE
    c.status = 'ACTIVE' AND
    c.at >= $from AND
    c.at <= $until AND
    ($kinds IS NULL OR c.kind IN $kinds) AND
    ($source IS NULL OR c.source = $source) AND
    ($people IS NULL OR
      EXISTS {
        (p:Person)-[:CONTRIBUTED]->(c)
        WHERE p.id IN $people
      }) AND
    ($skills IS NULL OR
      EXISTS {
        (c)-[:SHOWS]->(s:Skill)
        WHERE s.id IN $skills
      })
WITH c
ORDER BY c.at DESC, c.id
WITH collect(c {.id, .at}) AS found
RETURN size(found) AS total, `{page-by-time}` AS contributions