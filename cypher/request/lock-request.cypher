// Locks a request before it is answered, then tells how it stands.
// @access write
// @param id: string
// @param token: string
// @returns status: string
// @returns expiresAt: time
// @returns skillIds: string[]
// @returns skillLevels: int[]
MATCH (r:MentorRequest {id: $id})
SET r.lock = $token
RETURN
  r.status AS status,
  r.expiresAt AS expiresAt,
  r.skillIds AS skillIds,
  r.skillLevels AS skillLevels