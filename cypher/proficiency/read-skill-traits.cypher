// What changes how evidence of a skill counts.
// @access read
// @param skills: string[]
// @returns skills: {id: string, halfLifeMonths: float?, restricted: boolean}[]
UNWIND $skills AS id
MATCH (s:Skill {id: id})
WHERE s.halfLifeMonths IS NOT NULL OR s.restricted
RETURN collect(s {.id, .halfLifeMonths, .restricted}) AS skills