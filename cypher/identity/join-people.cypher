// Makes people other ids of somebody: what others say of them and what they did moves, what they are stays where it is. Who had the
// same part in a contribution keeps theirs. Their mentoring and kept paths move too, and stay where they are after a split.
// @access write
// @param joins: {kept: string, joined: string, before: string}[]
// @param reason: string
// @param by: string
// @param now: time
UNWIND $joins AS j
MATCH (p:Person {id: j.kept})
WITH j, p
MATCH (q:Person {id: j.joined})
CREATE (q)-[:ALIAS_OF]->(p)
SET
  q :PersonAlias,
  q.reason = $reason,
  q.by = $by,
  q.since = $now,
  q.before = j.before
REMOVE q :Person
WITH p, q, [q.id] + [(a:PersonAlias)-[:ALIAS_OF*1..]->(q) | a.id ] AS ids
CALL (p, q) {
  MATCH (e:Evidence)-[k:ABOUT]->(q)
  SET e.personAs = coalesce(e.personAs, q.id)
  CREATE (e)-[:ABOUT]->(p)
  DELETE k
}
CALL (p, q) {
  MATCH (e:Evidence)-[k:BY]->(q)
  SET e.byAs = coalesce(e.byAs, q.id)
  CREATE (e)-[:BY]->(p)
  DELETE k
}
CALL (p, q, ids) {
  MATCH (q)-[k:CONTRIBUTED]->(c:Contribution)
  WHERE NOT k.part IN [(p)-[x:CONTRIBUTED]->(c) | x.part ]
  WITH c, k, k.part AS part
  DELETE k
  CREATE (p)-[:CONTRIBUTED {part: part}]->(c)
  SET
    c.contributorsAs =
      CASE
        WHEN
          any(id IN ids WHERE part + ' ' + id IN coalesce(c.contributorsAs, []))
          THEN c.contributorsAs
        ELSE coalesce(c.contributorsAs, []) + [part + ' ' + q.id]
      END
}
CALL (p, q) {
  MATCH (r:Person)-[k:REPORTS_TO]->(q)
  SET r.managerAs = coalesce(r.managerAs, q.id)
  CREATE (r)-[:REPORTS_TO]->(p)
  DELETE k
}
CALL (p, q) {
  MATCH (q)-[k:WANTS]->(goal)
  WHERE NOT EXISTS { (p)-[:WANTS]->(goal) }
  CREATE (p)-[w:WANTS]->(goal)
  SET w = properties(k)
}
CALL (p, q) {
  MATCH (q)-[k:KEEPS]->(path:SavedPath)
  CREATE (p)-[:KEEPS]->(path)
  DELETE k
}
CALL (p, q) {
  MATCH (q)<-[k:MENTOR]-(x:Pairing|Mentoring|MentorRequest)
  CREATE (x)-[:MENTOR]->(p)
  DELETE k
}
CALL (p, q) {
  MATCH (q)<-[k:MENTEE]-(x:Pairing|Mentoring|MentorRequest)
  CREATE (x)-[:MENTEE]->(p)
  DELETE k
}
CALL (p, q) {
  MATCH (q)-[k:MENTORS]->(mentee:Person)
  WHERE mentee <> p
  CREATE (p)-[m:MENTORS]->(mentee)
  SET m = properties(k)
}
CALL (p, q) {
  MATCH (q)<-[k:MENTORS]-(mentor:Person)
  WHERE mentor <> p
  CREATE (mentor)-[m:MENTORS]->(p)
  SET m = properties(k)
}
CALL (p, q) {
  MATCH (q)-[k:ENROLLED]->(program:Program)
  WHERE
    NOT EXISTS {
      (p)-[e:ENROLLED]->(program)
      WHERE e.side = k.side
    }
  CREATE (p)-[m:ENROLLED]->(program)
  SET m = properties(k)
}
CALL (p, q) {
  MATCH (q)<-[k:LEFT_OUT]-(plan:PairingPlan)
  CREATE (plan)-[m:LEFT_OUT]->(p)
  SET m = properties(k)
}
CALL (q) {
  MATCH
    (q)-
      [k:HAS_SKILL
        |CHAMPION_OF
        |IN_RING
        |READY_FOR
        |SPLIT_FROM
        |MENTORS
        |ENROLLED
        |LEFT_OUT]-
    ()
  DELETE k
}