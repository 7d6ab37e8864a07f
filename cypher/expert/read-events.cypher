// What people did in some skills until a moment, for the reasons of a page of experts.
// @type EventColumns: [skill: string, contribution: string, at: time, size: float?, skills: int, part: string]
// @access read
// @param people: string[]
// @param skills: string[]
// @param until: time
// @returns id: string
// @returns events: EventColumns[]
UNWIND $people AS id
MATCH (p:Person {id: id})-[k:CONTRIBUTED]->(c:Contribution)-[:SHOWS]->(s:Skill)
WHERE s.id IN $skills AND c.status = 'ACTIVE' AND c.at <= $until
RETURN
  id,
  collect([s.id, c.id, c.at, c.size, COUNT { (c)-[:SHOWS]->() }, k.part]) AS events