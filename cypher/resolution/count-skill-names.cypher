// How many spellings of skills there are.
// @access read
// @returns names: int
MATCH (n:SkillName)
RETURN count(n) AS names