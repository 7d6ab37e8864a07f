// Takes HOLDS edges between person and role away.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Role {id: g.id})
UNWIND g.links AS l
MATCH (n:Person {id: l[0]})-[k:HOLDS]->(other)
DELETE k