// Ids of evidence of some skills, for those who may see all, newest first, ties by id.
// @access read
// @param skills: string[]
// @param kinds: string[]?
// @param statuses: string[]?
// @param source: string?
// @returns total: int
// @returns evidence: {id: string, at: time}[]
UNWIND $skills AS id
WITH DISTINCT id
MATCH (e:Evidence)-[:OF]->(:Skill {id: id})
WITH e, `{evidence-status}` AS status
WHERE
  ($kinds IS NULL OR e.kind IN $kinds) AND
  ($source IS NULL OR e.source = $source) AND
  ($statuses IS NULL OR status IN $statuses)
WITH e
ORDER BY e.at DESC, e.id
WITH collect(e {.id, .at}) AS found
RETURN size(found) AS total, `{page-by-time}` AS evidence