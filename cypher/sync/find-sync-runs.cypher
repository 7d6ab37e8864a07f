// Sync runs, latest first, ties by id; of one source, or one run, where asked.
// @access read
// @param id: string?
// @param source: string?
// @param beforeAt: time?
// @param beforeId: string?
// @param limit: int
// @returns total: int
// @returns runs: {id: string, source: string, kind: string, startedAt: time, finishedAt: time, created: int, updated: int, unchanged: int, retired: int, rejected: int}[]
CALL () {
  MATCH (r:SyncRun)
  WHERE
    r.startedAt >= 0 AND
    ($source IS NULL OR r.source = $source) AND
    ($id IS NULL OR r.id = $id)
  RETURN count(r) AS total
}
CALL () {
  MATCH (r:SyncRun)
  WHERE
    r.startedAt >= 0 AND
    ($source IS NULL OR r.source = $source) AND
    ($id IS NULL OR r.id = $id) AND
    ($beforeAt IS NULL OR
      r.startedAt < $beforeAt OR
      (r.startedAt = $beforeAt AND r.id > $beforeId))
  WITH r
  ORDER BY r.startedAt DESC, r.id
  LIMIT $limit
  RETURN
    collect(r {
      .id,
      .source,
      .kind,
      .startedAt,
      .finishedAt,
      .created,
      .updated,
      .unchanged,
      .retired,
      .rejected
    }) AS runs
}
RETURN total, runs