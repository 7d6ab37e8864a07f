// Withdraws the other open requests of a mentee that ask for the same skills.
// @access write
// @param mentee: string
// @param request: string
// @param skills: string[]
MATCH (:Person {id: $mentee})<-[:MENTEE]-(r:MentorRequest {status: 'OPEN'})
WHERE
  r.id <> $request AND
  (size($skills) = 0 OR
    size(r.skillIds) = 0 OR
    any(s IN r.skillIds WHERE s IN $skills))
SET r.status = 'WITHDRAWN'