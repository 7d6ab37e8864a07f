// Takes REQUIRES edges between role and skill away.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Skill {id: g.id})
UNWIND g.links AS l
MATCH
  (n:Role {id: l[0]})-
    [k:REQUIRES {level: l[1], importance: l[2], critical: l[3]}]->
  (other)
DELETE k