// Takes away what skills that are no longer active occur with.
// @access write
// @returns removed: int
MATCH (s:Skill)-[r:COOCCURS]->(:Skill)
WHERE s.status <> 'ACTIVE'
DELETE r
RETURN count(r) AS removed