// Deletes the oldest sync runs and stored answers from before these moments, at most `limit` of each.
// @access write
// @param runsBefore: time
// @param answersBefore: time
// @param limit: int
// @returns runs: int
// @returns answers: int
CALL () {
  MATCH (r:SyncRun)
  WHERE r.startedAt < $runsBefore
  WITH r
  ORDER BY r.startedAt
  LIMIT $limit
  DELETE r
  RETURN count(*) AS runs
}
CALL () {
  MATCH (r:SyncRequest)
  WHERE r.at < $answersBefore
  WITH r
  ORDER BY r.at
  LIMIT $limit
  DELETE r
  RETURN count(*) AS answers
}
RETURN runs, answers