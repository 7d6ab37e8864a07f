// How many active skills have no vectors yet, or vectors older than the skill.
// @access read
// @returns waiting: int
MATCH (s:Skill)
WHERE s.status = 'ACTIVE' AND (s.vectorRev IS NULL OR s.vectorRev <> s.rev)
RETURN count(s) AS waiting