// Mentorings of a person, or of a program where no person is named, newest first, ties by id.
// @access read
// @param person: string?
// @param program: string?
// @param status: string?
// @param afterSince: time?
// @param afterId: string?
// @param limit: int
// @returns total: int
// @returns mentorings: {id: string, since: time}[]
CALL () {
  MATCH (:Person {id: $person})<-[:MENTOR|MENTEE]-(k:Mentoring)
  RETURN k
    UNION
  MATCH (:Program {id: $program})<-[:OF_PROGRAM]-(k:Mentoring)
  WHERE $person IS NULL
  RETURN k
}
WITH k
WHERE
  ($status IS NULL OR k.status = $status) AND
  ($program IS NULL OR EXISTS { (k)-[:OF_PROGRAM]->(:Program {id: $program}) })
WITH k
ORDER BY k.since DESC, k.id
WITH collect(k {.id, .since}) AS found
RETURN
  size(found) AS total,
  [
    k IN found
    WHERE
      $afterSince IS NULL OR
      k.since < $afterSince OR
      (k.since = $afterSince AND k.id > $afterId)
  ][..$limit] AS mentorings