// What enrolments may point at: people with whether they can take part, and skills by the one that replaced them.
// @access read
// @param people: string[]
// @param skills: string[]
// @returns people: {id: string, name: string, active: boolean, listed: boolean, mentorCapacity: int}[]
// @returns skills: string[]
CALL () {
  UNWIND $people AS id
  MATCH (p:Person {id: id})
  RETURN collect(p {.id, .name, .active, .listed, .mentorCapacity}) AS people
}
CALL () {
  UNWIND $skills AS id
  MATCH (s:Skill {id: id})
  WHERE s.status = 'ACTIVE'
  RETURN collect(s.id) AS skills
}
RETURN people, skills