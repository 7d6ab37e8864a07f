// People by their own id or another one of theirs, with the ids of their team, manager and roles; unknown ids are left out.
// @access read
// @param ids: string[]
// @type FoundPerson: {asked: string, id: string, name: string, email: string?, title: string?, active: boolean, location: string?, timeZone: string?, languages: string[], startedOn: time?, availability: string, awayUntil: time?, mentorCapacity: int, listed: boolean, attributes: string, teamId: string?, managerId: string?, roleIds: string[]}
// @returns people: FoundPerson[]
UNWIND $ids AS id
CALL (id) {
  MATCH (p:Person {id: id})
  RETURN p
    UNION
  MATCH (:PersonAlias {id: id})-[:ALIAS_OF*1..]->(p:Person)
  RETURN p
}
RETURN
  collect(p {
    asked: id,
    .id,
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
    teamId: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ]),
    managerId: head([(p)-[:REPORTS_TO]->(m:Person) | m.id ]),
    roleIds: [(p)-[:HOLDS]->(r:Role) | r.id ]
  }) AS people