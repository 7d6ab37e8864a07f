// Active skills whose vectors are missing or older than the skill, with up to a few names, the preferred one first. In random order:
// processes that work side by side then seldom take the same ones.
// @access read
// @param ids: string[]?
// @param names: int
// @param limit: int
// @returns skills: {id: string, rev: int, names: string[], hash: string?}[]
MATCH (s:Skill)
WHERE
  ($ids IS NULL OR s.id IN $ids) AND
  s.status = 'ACTIVE' AND
  (s.vectorRev IS NULL OR s.vectorRev <> s.rev)
WITH s
ORDER BY rand()
LIMIT $limit
CALL (s) {
  MATCH (n:SkillName)-[k:NAMES]->(s)
  WITH n
  ORDER BY k.preferred DESC, n.normalised
  LIMIT $names
  RETURN collect(n.text) AS names
}
RETURN
  collect({id: s.id, rev: s.rev, names: names, hash: s.vectorHash}) AS skills