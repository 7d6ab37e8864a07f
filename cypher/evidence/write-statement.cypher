// Writes what someone says of a person's skill here, in place of what they said of it before.
// @access write
// @param id: string
// @param kind: string
// @param source: string
// @param owner: string
// @param level: float?
// @param note: string?
// @param now: time
// @param author: string
// @param person: string
// @param skill: string
MERGE (e:Evidence {id: $id})
SET
  e.kind = $kind,
  e.source = $source,
  e.sources = [$owner],
  e.versions = [-1.0],
  e.level = $level,
  e.raw = $level,
  e.note = $note,
  e.at = $now,
  e.status = 'ACTIVE',
  e.dispute = null,
  e.reason = null,
  e.rev = coalesce(e.rev, 0) + 1
WITH e
MATCH (p:Person {id: $person})
MERGE (e)-[:ABOUT]->(p)
WITH e
MATCH (s:Skill {id: $skill})
MERGE (e)-[:OF]->(s)
WITH e
MATCH (a:Person {id: $author})
MERGE (e)-[:BY]->(a)
WITH e, a
// Two statements of one skill remain where one skill became the other.
MATCH (a)<-[:BY]-(o:Evidence {source: $source, status: 'ACTIVE'})
WHERE
  o.id <> $id AND
  EXISTS { (o)-[:ABOUT]->(:Person {id: $person}) } AND
  EXISTS {
  (o)-[:OF]->(:Skill {id: $skill})
  }
SET o.status = 'WITHDRAWN', o.rev = o.rev + 1