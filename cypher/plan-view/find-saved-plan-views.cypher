// The views that somebody keeps and those that others share, by name and id, a page of them.
// @type SavedPlanViewRow: {id: string, owner: string, name: string, filter: string, shared: boolean, savedAt: time}
// @access read
// @param viewer: string
// @param afterName: string?
// @param afterId: string?
// @param limit: int
// @returns total: int
// @returns views: SavedPlanViewRow[]
CALL () {
  MATCH (v:SavedPlanView {owner: $viewer})
  RETURN v
    UNION
  MATCH (v:SavedPlanView {shared: true})
  RETURN v
}
WITH v
ORDER BY v.name, v.id
WITH collect(v) AS seen
RETURN
  size(seen) AS total,
  [
    v IN
    [
      x IN seen
      WHERE
        $afterId IS NULL OR
        x.name > $afterName OR
        (x.name = $afterName AND x.id > $afterId)
    ][..toInteger($limit)]
    | v {.id, .owner, .name, .filter, .shared, .savedAt}
  ] AS views