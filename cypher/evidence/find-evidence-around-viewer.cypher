// Ids of evidence that the viewer may see: about them, about those below them, and what they wrote; newest first, ties by id.
// @access read
// @param skills: string[]?
// @param viewer: string
// @param kinds: string[]?
// @param statuses: string[]?
// @param source: string?
// @returns total: int
// @returns evidence: {id: string, at: time}[]
CALL () {
  MATCH (:Person {id: $viewer})<-[:ABOUT|BY]-(e:Evidence)
  RETURN e
    UNION
  MATCH
    (:Person {id: $viewer})<-[:REPORTS_TO*1..]-(:Person)<-[:ABOUT]-(e:Evidence)
  RETURN e
}
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