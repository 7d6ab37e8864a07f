// A page of programs by name, ties by id.
// @access read
// @param afterName: string?
// @param afterId: string?
// @param limit: int
// @returns total: int
// @returns programs: {id: string, name: string}[]
MATCH (g:Program)
WHERE g.name IS NOT NULL
WITH g
ORDER BY g.name, g.id
WITH collect(g {.id, .name}) AS found
RETURN
  size(found) AS total,
  [
    g IN found
    WHERE
      $afterName IS NULL OR
      g.name > $afterName OR
      (g.name = $afterName AND g.id > $afterId)
  ][..$limit] AS programs