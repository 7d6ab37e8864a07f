// Another version of the skills has another count or another sum of revisions: a change adds to a revision, and no skill goes.
// @fragment
// @returns skillCount: int
// @returns skillRevisions: int
MATCH (s:Skill)
WHERE s.rev >= 0
RETURN count(s) AS skillCount, sum(s.rev) AS skillRevisions