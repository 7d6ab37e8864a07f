// Adds PREREQUISITE edges: level of the other skill, for which level, alternatives' group ('' stands alone).
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (other:Skill {id: g.id})
UNWIND g.links AS l
MATCH (s:Skill {id: l[0]})
CREATE
  (s)-
    [:PREREQUISITE {
        level: toInteger(l[1]),
        forLevel: toInteger(l[2]),
        group: l[3]
      }]->
  (other)