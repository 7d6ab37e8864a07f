// Ids of {kind} by name, ties by id; search is a part of the name in any case.
// @each kind of teams, roles
// @access read
// @param search: string?
// @param afterName: string?
// @param afterId: string?
// @param limit: int
// @returns total: int
// @returns {kind}: {id: string, name: string}[]
MATCH (n:`{label}`)
WHERE
  n.status = 'ACTIVE' AND
  ($search IS NULL OR toLower(n.name) CONTAINS toLower($search))
WITH n
ORDER BY n.name, n.id
WITH collect(n {.id, .name}) AS found
RETURN
  size(found) AS total,
  [
    n IN found
    WHERE
      $afterName IS NULL OR
      n.name > $afterName OR
      (n.name = $afterName AND n.id > $afterId)
  ][..$limit] AS `{kind}`