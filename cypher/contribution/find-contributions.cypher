// Ids of contributions, newest first, ties by id.
// @access read
// @param kinds: string[]?
// @param from: time
// @param until: time
// @param source: string?
// @param afterAt: time
// @param afterId: string?
// @param limit: int
// @returns total: int
// @returns contributions: {id: string, at: time}[]
CALL () {
  MATCH (c:Contribution)
  WHERE
    c.at >= $from AND
    c.at <= $until AND
    c.status = 'ACTIVE' AND
    ($kinds IS NULL OR c.kind IN $kinds) AND
    ($source IS NULL OR c.source = $source)
  RETURN count(c) AS total
}
CALL () {
  MATCH (c:Contribution)
  WHERE
    c.at >= $from AND
    c.at <= $until AND
    c.at <= $afterAt AND
    ($afterId IS NULL OR c.at < $afterAt OR c.id > $afterId) AND
    c.status = 'ACTIVE' AND
    ($kinds IS NULL OR c.kind IN $kinds) AND
    ($source IS NULL OR c.source = $source)
  WITH c
  ORDER BY c.at DESC, c.id
  LIMIT $limit
  RETURN collect(c {.id, .at}) AS contributions
}
RETURN total, contributions