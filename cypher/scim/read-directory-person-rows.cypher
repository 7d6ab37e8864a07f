// Each of these people as the row that would make it, with what only directories say.
// @access read
// @param ids: string[]
// @returns id: string
// @returns hash: string?
// @returns rev: int
// @returns row: map
UNWIND $ids AS id
MATCH (n:Person {id: id})
RETURN
  n.id AS id,
  n.hash AS hash,
  n.rev AS rev,
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
    .managerAs,
    .userName,
    .externalId,
    .directory,
    .removed,
    team: head([(n)-[:MEMBER_OF]->(t:Team) | t.id ]),
    manager: head([(n)-[:REPORTS_TO]->(p:Person) | p.id ]),
    roles: [(n)-[:HOLDS]->(r:Role) | r.id ],
    reachedAt: [(n)-[k:REACHED_AT]->(m:Mailbox) | [m.id, k.source, k.address] ]
  } AS row