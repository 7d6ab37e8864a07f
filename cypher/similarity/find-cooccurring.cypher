// Active skills that each occurs with, by similarity, ties by id.
// @access read
// @param ids: string[]
// @returns id: string
// @returns cooccurring: {skillId: string, similarity: float}[]
UNWIND $ids AS id
MATCH (n:Skill {id: id})
CALL (n) {
  MATCH (n)-[r:COOCCURS]->(s:Skill)
  WHERE s.status = 'ACTIVE'
  WITH r, s
  ORDER BY r.similarity DESC, s.id
  RETURN collect({skillId: s.id, similarity: r.similarity}) AS cooccurring
}
RETURN id, cooccurring