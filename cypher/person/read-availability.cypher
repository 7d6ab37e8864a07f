// How available a person is, and whether the viewer is above them; null where there is no such person.
// @access read
// @param person: string
// @param viewer: string
// @returns active: boolean
// @returns above: boolean
// @returns now: {availability: string, awayUntil: time?, mentorCapacity: int, listed: boolean}
MATCH (p:Person {id: $person})
RETURN
  p.active AS active,
  $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ] AS above,
  p {.availability, .awayUntil, .mentorCapacity, .listed} AS now