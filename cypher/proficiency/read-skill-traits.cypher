// What changes how evidence of a skill counts, and of all skills.
// @access read
// @param skills: string[]
// @returns skills: {id: string, halfLifeMonths: float?, restricted: boolean}[]
// @returns calibration: string?
CALL () {
  UNWIND $skills AS id
  MATCH (s:Skill {id: id})
  WHERE s.halfLifeMonths IS NOT NULL OR s.restricted
  RETURN collect(s {.id, .halfLifeMonths, .restricted}) AS skills
}
OPTIONAL MATCH (c:Calibration {key: 'proficiency'})
RETURN skills, c.fit AS calibration