// A page of the other ids that people have, the latest first, of one person or of all.
// @access read
// @param person: string?
// @param beforeAt: time?
// @param beforeId: string?
// @param limit: int
// @returns total: int
// @returns aliases: {id: string, personId: string, name: string?, email: string?, reason: string, since: time, by: string}[]
MATCH (a:PersonAlias)-[:ALIAS_OF*1..]->(p:Person)
WHERE $person IS NULL OR p.id = $person
WITH a, p
ORDER BY a.since DESC, a.id
WITH
  collect(a {.id, .name, .email, .reason, .since, .by, personId: p.id}) AS found
RETURN
  size(found) AS total,
  [
    a IN found
    WHERE
      $beforeAt IS NULL OR
      a.since < $beforeAt OR
      (a.since = $beforeAt AND a.id > $beforeId)
  ][..$limit] AS aliases