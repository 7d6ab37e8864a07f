// Ids of contributions that show some skills, newest first, ties by id.
// @access read
// @param skills: string[]
// @param kinds: string[]?
// @param from: time?
// @param until: time?
// @param source: string?
// @returns total: int
// @returns contributions: {id: string, at: time}[]
MATCH (s:Skill)<-[:SHOWS]-(c:Contribution)
WHERE s.id IN $skills
WITH DISTINCT c
WHERE
  c.status = 'ACTIVE' AND
  c.at >= coalesce($from, -8640000000000000) AND
  c.at <= coalesce($until, 8640000000000000) AND
  ($kinds IS NULL OR c.kind IN $kinds) AND
  ($source IS NULL OR c.source = $source)
WITH c
ORDER BY c.at DESC, c.id
WITH collect(c {.id, .at}) AS found
RETURN size(found) AS total, `{page-by-time}` AS contributions