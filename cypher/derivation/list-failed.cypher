// Units given up, by key.
// @access read
// @param limit: int
// @returns key: string
// @returns reason: string?
// @returns attempts: int?
// @returns computedAt: time?
MATCH (d:Failed)
WITH d
ORDER BY d.key
LIMIT $limit
RETURN
  d.key AS key,
  d.reason AS reason,
  d.attempts AS attempts,
  d.computedAt AS computedAt