// Takes an idempotency key until the transaction ends, and gives what was answered under it since `oldest`.
// @access write
// @param key: string
// @param bodyHash: string
// @param now: time
// @param oldest: time
// @returns bodyHash: string
// @returns answer: string?
MERGE (r:SyncRequest {key: $key})
  ON CREATE SET r.bodyHash = $bodyHash, r.at = $now
SET r.lock = $bodyHash
WITH r
CALL (r) {
  WITH *
  WHERE r.at < $oldest
  SET r.bodyHash = $bodyHash, r.at = $now, r.answer = null
}
RETURN r.bodyHash AS bodyHash, r.answer AS answer