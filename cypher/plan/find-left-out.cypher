// Who has nobody in a plan, mentees before mentors, in the order of the draft.
// @access read
// @param plan: string
// @param after: int
// @param limit: int
// @returns total: int
// @returns people: {person: string, side: string, reason: string, place: int}[]
MATCH (:PairingPlan {id: $plan})-[l:LEFT_OUT]->(p:Person)
WITH l, p
ORDER BY l.place
WITH collect(l {.side, .reason, .place, person: p.id}) AS found
RETURN
  size(found) AS total,
  [l IN found WHERE l.place > $after][..$limit] AS people