// Another id of a person with what was said under it, and the person; undefined where the id is no such one.
// @type FoundAlias: {person: string, holder: string, before: string, sources: string[], row: map}
// @access read
// @param alias: string
// @returns person: string
// @returns holder: string
// @returns before: string
// @returns sources: string[]
// @returns row: map
MATCH (n:PersonAlias {id: $alias})-[:ALIAS_OF]->(h)
MATCH (n)-[:ALIAS_OF*1..]->(p:Person)
RETURN
  p.id AS person,
  h.id AS holder,
  n.before AS before,
  n.sources AS sources,
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
    .userName,
    .externalId,
    .directory,
    .removed,
    team: head([(n)-[:MEMBER_OF]->(t:Team) | t.id ]),
    manager: head([(n)-[:REPORTS_TO]->(m:Person) | m.id ]),
    roles: [(n)-[:HOLDS]->(r:Role) | r.id ],
    reachedAt: [(n)-[k:REACHED_AT]->(m:Mailbox) | [m.id, k.source, k.address] ]
  } AS row