// Takes the lock of a hierarchy, or of a queue, until the transaction ends.
// @access write
// @param key: string
// @param token: string
MERGE (l:Lock {key: $key})
SET l.token = $token