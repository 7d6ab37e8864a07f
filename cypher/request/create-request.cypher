// Keeps a request to a mentor.
// @access write
// @param id: string
// @param mentor: string
// @param mentee: string
// @param skillIds: string[]
// @param skillLevels: int[]
// @param message: string?
// @param now: time
// @param expiresAt: time
MATCH (m:Person {id: $mentor})
MATCH (e:Person {id: $mentee})
CREATE (r:MentorRequest {id: $id})
SET
  r.status = 'OPEN',
  r.message = $message,
  r.skillIds = $skillIds,
  r.skillLevels = [x IN $skillLevels | toInteger(x)],
  r.at = $now,
  r.expiresAt = $expiresAt
CREATE (r)-[:MENTOR]->(m)
CREATE (r)-[:MENTEE]->(e)