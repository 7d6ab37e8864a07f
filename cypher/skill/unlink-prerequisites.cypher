// Takes PREREQUISITE edges between skills away.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Skill {id: g.id})
UNWIND g.links AS l
MATCH
  (:Skill {id: l[0]})-
    [k:PREREQUISITE {level: l[1], forLevel: l[2], group: l[3]}]->
  (other)
DELETE k