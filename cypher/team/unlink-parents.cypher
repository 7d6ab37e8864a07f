// Takes PART_OF edges between team and team away.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Team {id: g.id})
UNWIND g.links AS l
MATCH (n:Team {id: l[0]})-[k:PART_OF]->(other)
DELETE k