// Locks one who endorses, then counts what they endorsed lately: in all, and of one person; and how a dispute left the former one of this id.
// @access write
// @param endorser: string
// @param person: string
// @param id: string
// @param since: time
// @param token: string
// @returns given: int
// @returns toPerson: int
// @returns former: string?
MATCH (a:Person {id: $endorser})
SET a.lock = $token
WITH a
CALL (a) {
  MATCH (a)<-[:BY]-(e:Evidence)-[:ABOUT]->(p:Person)
  WHERE e.source = 'endorsement' AND e.at > $since AND e.id <> $id
  RETURN
    count(e) AS given,
    count(
      CASE
        WHEN p.id = $person THEN 1
      END) AS toPerson
}
CALL () {
  OPTIONAL MATCH (f:Evidence {id: $id})
  RETURN max(f.dispute) AS former
}
RETURN given, toPerson, former