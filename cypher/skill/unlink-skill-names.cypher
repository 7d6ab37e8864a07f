// Takes spellings away.
// @access write
// @param groups: {id: string, links: any[][]}[]
UNWIND $groups AS g
MATCH (n:SkillName {key: g.id})
DETACH DELETE n