// Adds spellings to skills: key, text, normalised, squashed, initials, preferred.
// @overrides link-each
// @access write
// @param groups: {id: string, links: [own: string, text: string, normalised: string, squashed: string, initials: string, preferred: boolean][]}[]
UNWIND $groups AS g
UNWIND g.links AS l
MATCH (s:Skill {id: l[0]})
CREATE
  (n:SkillName
    {key: g.id, text: l[1], normalised: l[2], squashed: l[3], initials: l[4]})
CREATE (n)-[:NAMES {preferred: l[5]}]->(s)