// Adds REPLACED_BY edges between skills.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Skill {id: g.id})
UNWIND g.links AS l
MATCH (s:Skill {id: l[0]})
CREATE (s)-[:REPLACED_BY]->(other)