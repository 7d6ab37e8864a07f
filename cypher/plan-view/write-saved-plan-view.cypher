// Keeps a view of somebody under its name, instead of the one of that name; nothing where they keep too many already.
// @access write
// @param key: string
// @param owner: string
// @param row: {id: string, name: string, filter: string, shared: boolean, savedAt: time}
// @param most: int
// @returns id: string
OPTIONAL MATCH (known:SavedPlanView {key: $key})
WITH known
WHERE known IS NOT NULL OR COUNT { (:SavedPlanView {owner: $owner}) } < $most
MERGE (v:SavedPlanView {key: $key})
  ON CREATE SET v.owner = $owner, v.id = $row.id
SET
  v.name = $row.name,
  v.filter = $row.filter,
  v.shared = $row.shared,
  v.savedAt = toInteger($row.savedAt)
RETURN v.id AS id