// Takes BROADER edges between skills away.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Skill {id: g.id})
UNWIND g.links AS l
MATCH (:Skill {id: l[0]})-[k:BROADER]->(other)
DELETE k