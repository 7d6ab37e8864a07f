// Ends an enrolment; how many there were.
// @access write
// @param program: string
// @param person: string
// @param side: string
// @returns removed: int
MATCH
  (p:Person {id: $person})-[e:ENROLLED {side: $side}]->
  (g:Program {id: $program})
SET g.rev = g.rev + 1
DELETE e
RETURN count(e) AS removed