// The status of evidence e now: what has expired counts no longer.
// @fragment
// @param now: time
RETURN
  CASE
    WHEN e.status IN ['ACTIVE', 'UPHELD'] AND e.expiresAt <= $now THEN 'EXPIRED'
    ELSE e.status
  END