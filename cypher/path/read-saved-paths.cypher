// The learning paths that a person keeps, newest first, ties by id, a page of them; nothing for whoever may not see them.
// @type SavedPathRow: {id: string, name: string, input: string, plan: string, savedAt: time}
// @access read
// @param person: string
// @param viewer: string
// @param all: boolean
// @param afterAt: float?
// @param afterId: string?
// @param limit: int
// @returns total: int
// @returns paths: SavedPathRow[]
MATCH (p:Person {id: $person})
WHERE
  $all OR
  p.id = $viewer OR
  $viewer IN [(p)-[:REPORTS_TO*1..20]->(m:Person) | m.id ]
CALL (p) {
  MATCH (p)-[:KEEPS]->(k:SavedPath)
  WITH k
  ORDER BY k.savedAt DESC, k.id
  RETURN collect(k) AS kept
}
RETURN
  size(kept) AS total,
  [
    k IN
    [
      x IN kept
      WHERE
        $afterAt IS NULL OR
        x.savedAt < $afterAt OR
        (x.savedAt = $afterAt AND x.id > $afterId)
    ][..toInteger($limit)]
    | k {.id, .name, .input, .plan, .savedAt}
  ] AS paths