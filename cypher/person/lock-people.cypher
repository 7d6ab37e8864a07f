// Locks people and gives each as the row that would make them.
// @access write
// @param ids: string[]
// @param token: string
// @returns id: string
// @returns hash: string?
// @returns row: map
UNWIND $ids AS id
MATCH (n:Person {id: id})
SET n.lock = $token
WITH n
RETURN
  n.id AS id,
  n.hash AS hash,
  n {
    .name,
    .email,
    .title,
    .active,
    .location,
    .timeZone,
    .languages,
    .startedOn,
    .availability,
    .awayUntil,
    .mentorCapacity,
    .listed,
    .attributes,
    team: head([(n)-[:MEMBER_OF]->(t:Team) | t.id ]),
    manager: head([(n)-[:REPORTS_TO]->(p:Person) | p.id ]),
    roles: [(n)-[:HOLDS]->(r:Role) | r.id ]
  } AS row