// Mentorings that run or are paused, of people as mentors and as mentees, longest first; and how many mentees each has.
// @access read
// @param people: string[]
// @returns person: string
// @returns asMentor: string[]
// @returns asMentee: string[]
UNWIND $people AS person
MATCH (p:Person {id: person})
CALL (p) {
  OPTIONAL MATCH (p)<-[:MENTOR]-(k:Mentoring)
  WHERE k.status <> 'ENDED'
  WITH k
  ORDER BY k.since, k.id
  RETURN collect(k.id) AS asMentor
}
CALL (p) {
  OPTIONAL MATCH (p)<-[:MENTEE]-(k:Mentoring)
  WHERE k.status <> 'ENDED'
  WITH k
  ORDER BY k.since, k.id
  RETURN collect(k.id) AS asMentee
}
RETURN person, asMentor, asMentee