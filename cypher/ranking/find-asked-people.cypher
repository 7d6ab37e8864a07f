// Of some people, by skill, those whose roles ask for the skill.
// @access read
// @param skills: {id: string, people: string[]}[]
// @returns people: string[]
UNWIND $skills AS row
MATCH (s:Skill {id: row.id})
UNWIND row.people AS id
MATCH (p:Person {id: id})
WHERE EXISTS { (p)-[:HOLDS]->(:Role)-[:REQUIRES]->(s) }
RETURN collect(DISTINCT p.id) AS people