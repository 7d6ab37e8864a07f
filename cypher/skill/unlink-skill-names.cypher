// Takes spellings away.
// @overrides unlink-each
// @access write
// @param groups: {id: string, links: [own: string, text: string, normalised: string, squashed: string, initials: string, preferred: boolean][]}[]
UNWIND $groups AS g
MATCH (n:SkillName {key: g.id})
DETACH DELETE n