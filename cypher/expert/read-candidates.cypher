// Of these people those who pass a search's filter, with what they hold of some skills and what its holders are measured by.
// @access read
// @param people: string[]
// @param skills: string[]
// @returns people: [person: string, ...TraitColumns, held: [skill: string, ...Holding][]][]
// @returns standards: SkillStandard[]
CALL () {
  UNWIND $people AS id
  MATCH (p:Person {id: id})
  WHERE `{passes-filter}`
  RETURN
    collect([
      p.id,
      `{traits}`,
      [
        (p)-[h:HAS_SKILL]->(:Skill)
        WHERE h.skillId IN $skills AND h.score > 0
        | [h.skillId, `{holding}`]
      ]
    ]) AS people
}
CALL () {
  UNWIND $skills AS skill
  MATCH (s:Skill {id: skill})
  WHERE s.reference IS NOT NULL
  RETURN collect([`{skill-standard}`]) AS standards
}
RETURN people, standards