// Ends open requests whose time is over.
// @access write
// @param now: time
MATCH (r:MentorRequest {status: 'OPEN'})
WHERE r.expiresAt <= $now
SET r.status = 'EXPIRED'