// Which version of the skills is stored.
// @access read
// @returns skillCount: int
// @returns skillRevisions: int
// @returns lastSkill: string?
CALL () {
  RETURN `{catalogue-version}`
}
RETURN skillCount, skillRevisions, lastSkill