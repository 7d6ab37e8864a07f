// Keeps other ids of people, with what was said under them.
// @access write
// @param rows: {id: string, person: string, source: string, before: string, name: string?, set: map, given: string[], team: string?, manager: string?, roles: string[]?, reachedAt: [mailbox: string, source: string, address: string][]}[]
// @param now: time
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MERGE (a:PersonAlias {id: row.id})
  ON CREATE SET
    a.reason = 'ADDRESS',
    a.since = $now,
    a.by = row.source,
    a.before = row.before,
    a.name = coalesce(row.name, p.name),
    a.active = true,
    a.languages = [],
    a.availability = 'FREE',
    a.mentorCapacity = 0,
    a.listed = true,
    a.attributes = '{}',
    a.rev = 0,
    a.sources = [row.source],
    a.versions = [-1.0]
SET a += row.set
SET
  a.startedOn = toInteger(a.startedOn),
  a.awayUntil = toInteger(a.awayUntil),
  a.mentorCapacity = toInteger(a.mentorCapacity)
WITH a, p, row
CALL (a, p) {
  WITH a, p
  WHERE NOT EXISTS { (a)-[:ALIAS_OF]->() }
  CREATE (a)-[:ALIAS_OF]->(p)
}
CALL (a, row) {
  MATCH (a)-[k:MEMBER_OF|REPORTS_TO|HOLDS|REACHED_AT]->()
  WHERE type(k) IN row.given
  DELETE k
}
CALL (a, row) {
  MATCH (t:Team {id: row.team})
  CREATE (a)-[:MEMBER_OF]->(t)
}
CALL (a, row) {
  MATCH (m:Person {id: row.manager})
  CREATE (a)-[:REPORTS_TO]->(m)
}
CALL (a, row) {
  UNWIND row.roles AS role
  MATCH (r:Role {id: role})
  CREATE (a)-[:HOLDS]->(r)
}
CALL (a, row) {
  UNWIND row.reachedAt AS reached
  MATCH (m:Mailbox {id: reached[0]})
  CREATE (a)-[:REACHED_AT {source: reached[1], address: reached[2]}]->(m)
}