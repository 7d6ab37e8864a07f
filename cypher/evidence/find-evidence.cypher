// Ids of evidence, for those who may see all, newest first, ties by id; the page comes from the index of dates.
// @access read
// @param kinds: string[]?
// @param statuses: string[]?
// @param source: string?
// @param afterAt: time
// @param afterId: string?
// @param limit: int
// @returns total: int
// @returns evidence: {id: string, at: time}[]
CALL () {
  MATCH (e:Evidence)
  WHERE e.at IS NOT NULL
  WITH e, `{evidence-status}` AS status
  WHERE
    ($kinds IS NULL OR e.kind IN $kinds) AND
    ($source IS NULL OR e.source = $source) AND
    ($statuses IS NULL OR status IN $statuses)
  RETURN count(e) AS total
}
CALL () {
  MATCH (e:Evidence)
  WHERE
    e.at <= $afterAt AND
    ($afterId IS NULL OR e.at < $afterAt OR e.id > $afterId)
  WITH e, `{evidence-status}` AS status
  WHERE
    ($kinds IS NULL OR e.kind IN $kinds) AND
    ($source IS NULL OR e.source = $source) AND
    ($statuses IS NULL OR status IN $statuses)
  WITH e
  ORDER BY e.at DESC, e.id
  LIMIT $limit
  RETURN collect(e {.id, .at}) AS evidence
}
RETURN total, evidence