// Adds REQUIRES edges between role and skill.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Skill {id: g.id})
UNWIND g.links AS l
MATCH (n:Role {id: l[0]})
CREATE (n)-[:REQUIRES {level: l[1], importance: l[2], critical: l[3]}]->(other)