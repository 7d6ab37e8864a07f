// Ids of active skills by name, ties by id.
// @access read
// @param afterName: string?
// @param afterId: string?
// @param limit: int
// @returns total: int
// @returns skills: {id: string, name: string}[]
CALL () {
  MATCH (n:Skill)
  WHERE n.status = 'ACTIVE'
  RETURN count(n) AS total
}
CALL () {
  MATCH (n:Skill)
  WHERE
    n.name >= coalesce($afterName, '') AND
    n.status = 'ACTIVE' AND
    ($afterName IS NULL OR n.name > $afterName OR n.id > $afterId)
  WITH n
  ORDER BY n.name, n.id
  LIMIT $limit
  RETURN collect(n {.id, .name}) AS skills
}
RETURN total, skills