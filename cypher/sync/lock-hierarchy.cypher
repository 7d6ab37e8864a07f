// Takes the lock of a hierarchy until the transaction ends.
// @access write
// @param key: string
// @param token: string
MERGE (l:Lock {key: $key})
SET l.token = $token