// Ids that are equal to these but for capitals and blanks around them; the ids given are in small letters.
// @access read
// @param people: string[]
// @param teams: string[]
// @param roles: string[]
// @param skills: string[]
// @returns people: string[]
// @returns teams: string[]
// @returns roles: string[]
// @returns skills: string[]
CALL () {
  WITH *
  WHERE size($people) > 0
  MATCH (n:Person)
  WHERE n.id IS NOT NULL AND toLower(trim(n.id)) IN $people
  RETURN collect(n.id) AS people
}
CALL () {
  WITH *
  WHERE size($teams) > 0
  MATCH (n:Team)
  WHERE n.id IS NOT NULL AND toLower(trim(n.id)) IN $teams
  RETURN collect(n.id) AS teams
}
CALL () {
  WITH *
  WHERE size($roles) > 0
  MATCH (n:Role)
  WHERE n.id IS NOT NULL AND toLower(trim(n.id)) IN $roles
  RETURN collect(n.id) AS roles
}
CALL () {
  WITH *
  WHERE size($skills) > 0
  MATCH (n:Skill)
  WHERE n.id IS NOT NULL AND toLower(trim(n.id)) IN $skills
  RETURN collect(n.id) AS skills
}
RETURN people, teams, roles, skills