// Requests that a person received or sent, newest first, ties by id; open ones whose time is over count as expired.
// @access read
// @param person: string
// @param received: boolean
// @param status: string?
// @param now: time
// @param afterAt: time?
// @param afterId: string?
// @param limit: int
// @returns total: int
// @returns requests: {id: string, at: time}[]
MATCH (p:Person {id: $person})
CALL (p) {
  MATCH (p)<-[:MENTOR]-(r:MentorRequest)
  WHERE $received
  RETURN r
    UNION
  MATCH (p)<-[:MENTEE]-(r:MentorRequest)
  WHERE NOT $received
  RETURN r
}
WITH
  r,
  CASE
    WHEN r.status = 'OPEN' AND r.expiresAt <= $now THEN 'EXPIRED'
    ELSE r.status
  END AS status
WHERE $status IS NULL OR status = $status
WITH r
ORDER BY r.at DESC, r.id
WITH collect(r {.id, .at}) AS found
RETURN
  size(found) AS total,
  [
    r IN found
    WHERE
      $afterAt IS NULL OR
      r.at < $afterAt OR
      (r.at = $afterAt AND r.id > $afterId)
  ][..$limit] AS requests