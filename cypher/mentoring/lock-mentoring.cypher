// Locks a mentoring before it is changed, then tells how it stands.
// @access write
// @param id: string
// @param token: string
// @returns status: string
// @returns mentor: string
// @returns mentee: string
// @returns program: string?
// @returns format: string?
// @returns since: time
// @returns skillIds: string[]
// @returns skillLevels: int[]
// @returns mentorOutcome: float?
// @returns menteeOutcome: float?
// @returns levelReached: int?
MATCH (k:Mentoring {id: $id})
SET k.lock = $token
WITH k
MATCH (k)-[:MENTOR]->(m:Person), (k)-[:MENTEE]->(e:Person)
OPTIONAL MATCH (k)-[:OF_PROGRAM]->(g:Program)
RETURN
  k.status AS status,
  m.id AS mentor,
  e.id AS mentee,
  g.id AS program,
  g.format AS format,
  k.since AS since,
  k.skillIds AS skillIds,
  k.skillLevels AS skillLevels,
  k.mentorOutcome AS mentorOutcome,
  k.menteeOutcome AS menteeOutcome,
  k.levelReached AS levelReached