// Takes MEMBER_OF edges between person and team away.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Team {id: g.id})
UNWIND g.links AS l
MATCH (n:Person {id: l[0]})-[k:MEMBER_OF]->(other)
DELETE k