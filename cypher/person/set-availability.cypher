// Sets how available a person is.
// @access write
// @param person: string
// @param availability: string
// @param awayUntil: time?
// @param mentorCapacity: int
// @param listed: boolean
MATCH (p:Person {id: $person})
SET
  p.availability = $availability,
  p.awayUntil = $awayUntil,
  p.mentorCapacity = $mentorCapacity,
  p.listed = $listed,
  p.rev = p.rev + 1