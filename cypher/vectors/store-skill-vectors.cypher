// Stores vectors of skills with the revision they were made of; a row without vectors only says that they still hold. What was
// changed meanwhile stays stale.
// @access write
// @param rows: {id: string, rev: int, hash: string, nameVector: float[]?, namesVector: float[]?}[]
UNWIND $rows AS row
MATCH (s:Skill {id: row.id})
SET
  s.vectorRev = toInteger(row.rev),
  s.vectorHash = row.hash,
  s.nameVector = coalesce(row.nameVector, s.nameVector),
  s.namesVector = coalesce(row.namesVector, s.namesVector)