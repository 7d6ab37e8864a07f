// Which version of the skills and of the roles is stored.
// @access read
// @returns skillCount: int
// @returns skillRevisions: int
// @returns lastSkill: string?
// @returns roleCount: int
// @returns roleRevisions: int
// @returns lastRole: string?
CALL () {
  RETURN `{catalogue-version}`
}
CALL () {
  RETURN `{role-version}`
}
RETURN skillCount, skillRevisions, lastSkill, roleCount, roleRevisions, lastRole