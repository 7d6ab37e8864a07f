// Keeps the answer of an idempotency key.
// @access write
// @param key: string
// @param answer: string
MATCH (r:SyncRequest {key: $key})
SET r.answer = $answer