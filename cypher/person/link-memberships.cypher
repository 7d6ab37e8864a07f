// Adds MEMBER_OF edges between person and team.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Team {id: g.id})
UNWIND g.links AS l
MATCH (n:Person {id: l[0]})
CREATE (n)-[:MEMBER_OF]->(other)