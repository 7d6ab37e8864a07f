// What a request to a mentor must know, under a lock on the one who asks: both people, their places, what is open between them, and skills that exist.
// @access write
// @param mentor: string
// @param mentee: string
// @param skills: string[]
// @param now: time
// @param token: string
// @returns menteeActive: boolean
// @returns mentor: {name: string, active: boolean, listed: boolean, mentorCapacity: int}?
// @returns mentees: string[]
// @returns openRequests: int
// @returns toMentor: int
// @returns skills: string[]
MATCH (e:Person {id: $mentee})
SET e.lock = $token
WITH e
OPTIONAL MATCH (m:Person {id: $mentor})
CALL (e) {
  MATCH (e)<-[:MENTEE]-(r:MentorRequest {status: 'OPEN'})-[:MENTOR]->(o:Person)
  WHERE r.expiresAt > $now
  RETURN
    count(r) AS openRequests,
    sum(
      CASE
        WHEN o.id = $mentor THEN 1
        ELSE 0
      END) AS toMentor
}
CALL () {
  UNWIND $skills AS id
  MATCH (s:Skill {id: id})
  RETURN collect(s.id) AS skills
}
RETURN
  e.active AS menteeActive,
  m {.name, .active, .listed, .mentorCapacity} AS mentor,
  CASE
    WHEN m IS NULL THEN []
    ELSE [(m)-[:MENTORS]->(o:Person) | o.id ]
  END AS mentees,
  openRequests,
  toMentor,
  skills