// Ids of evidence about some people that the viewer may see, newest first, ties by id.
// @access read
// @param people: string[]
// @param skills: string[]?
// @param viewer: string
// @param all: boolean
// @param kinds: string[]?
// @param statuses: string[]?
// @param source: string?
// @returns total: int
// @returns evidence: {id: string, at: time}[]
UNWIND $people AS id
WITH DISTINCT id
MATCH (p:Person {id: id})
WITH
  p,
  $all OR
  p.id = $viewer OR
  $viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ] AS insight
MATCH (e:Evidence)-[:ABOUT]->(p)
WHERE insight OR $viewer IN [(e)-[:BY]->(b:Person) | b.id ]
WITH e, `{evidence-status}` AS status
WHERE
  ($kinds IS NULL OR e.kind IN $kinds) AND
  ($source IS NULL OR e.source = $source) AND
  ($statuses IS NULL OR status IN $statuses) AND
  ($skills IS NULL OR
    EXISTS {
      (e)-[:OF]->(s:Skill)
      WHERE s.id IN $skills
    })
WITH e
ORDER BY e.at DESC, e.id
WITH collect(e {.id, .at}) AS found
RETURN size(found) AS total, `{page-by-time}` AS evidence