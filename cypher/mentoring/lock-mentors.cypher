// Locks people in the order given, then tells what their places depend on: their own limit, mentees now, and limit and mentees in a program.
// @access write
// @param ids: string[]
// @param program: string?
// @param token: string
// @returns id: string
// @returns name: string
// @returns active: boolean
// @returns mentorCapacity: int
// @returns mentees: string[]
// @returns ofProgram: int
// @returns capacity: int?
UNWIND $ids AS id
MATCH (p:Person {id: id})
SET p.lock = $token
WITH p
RETURN
  p.id AS id,
  p.name AS name,
  p.active AS active,
  p.mentorCapacity AS mentorCapacity,
  [(p)-[:MENTORS]->(o:Person) | o.id ] AS mentees,
  size([(p)-[k:MENTORS]->(:Person) WHERE k.program = $program | 1 ]) AS ofProgram,
  head(
    [
      (p)-[e:ENROLLED {side: 'MENTOR'}]->(g:Program {id: $program})
      | e.capacity
    ]) AS capacity