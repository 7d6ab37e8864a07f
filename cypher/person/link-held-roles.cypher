// Adds HOLDS edges between person and role.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Role {id: g.id})
UNWIND g.links AS l
MATCH (n:Person {id: l[0]})
CREATE (n)-[:HOLDS]->(other)