// Begins mentorings, each with its edge.
// @access write
// @param rows: {id: string, mentor: string, mentee: string, program: string?, pairing: string?, request: string?, skillIds: string[], skillLevels: int[]}[]
// @param now: time
UNWIND $rows AS row
MATCH (m:Person {id: row.mentor})
MATCH (e:Person {id: row.mentee})
CREATE (k:Mentoring {id: row.id})
SET
  k.status = 'ACTIVE',
  k.since = $now,
  k.skillIds = row.skillIds,
  k.skillLevels = [x IN row.skillLevels | toInteger(x)]
CREATE (k)-[:MENTOR]->(m)
CREATE (k)-[:MENTEE]->(e)
CREATE
  (m)-[:MENTORS {mentoring: row.id, program: row.program, since: $now}]->(e)
WITH k, row
CALL (k, row) {
  MATCH (g:Program {id: row.program})
  CREATE (k)-[:OF_PROGRAM]->(g)
}
CALL (k, row) {
  MATCH (x:Pairing {id: row.pairing})
  CREATE (k)-[:OF_PAIRING]->(x)
}
CALL (k, row) {
  MATCH (r:MentorRequest {id: row.request})
  CREATE (r)-[:BECAME]->(k)
}