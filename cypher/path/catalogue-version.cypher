// Another version of the skills has another count, another sum of revisions or another last id: a change adds to a revision, no skill
// goes, and a graph that was emptied and filled anew has other ids.
// @fragment
// @returns skillCount: int
// @returns skillRevisions: int
// @returns lastSkill: string?
CALL () {
  MATCH (s:Skill)
  WHERE s.id > ''
  WITH s.id AS id
  ORDER BY id DESC
  LIMIT 1
  RETURN head(collect(id)) AS lastSkill
}
CALL () {
  MATCH (s:Skill)
  WHERE s.rev >= 0
  RETURN count(s) AS skillCount, sum(s.rev) AS skillRevisions
}
RETURN skillCount, skillRevisions, lastSkill