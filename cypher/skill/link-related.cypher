// Adds RELATED edges between skills, with their similarity.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Skill {id: g.id})
UNWIND g.links AS l
MATCH (s:Skill {id: l[0]})
CREATE (s)-[:RELATED {similarity: l[1]}]->(other)