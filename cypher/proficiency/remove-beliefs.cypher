// Takes skills away that nothing speaks for any longer.
// @access write
// @param people: {id: string, skills: string[]}[]
UNWIND $people AS person
MATCH (p:Person {id: person.id})
UNWIND person.skills AS skill
MATCH (p)-[h:HAS_SKILL]->(:Skill {id: skill})
DELETE h