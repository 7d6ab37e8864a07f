// People by their own id or another one of theirs, with their team and the ids of their manager and roles; unknown ids are left out.
// @access read
// @param ids: string[]
// @type FoundPerson: {asked: string, id: string, name: string, email: string?, title: string?, active: boolean, location: string?, timeZone: string?, languages: string[], startedOn: time?, availability: string, awayUntil: time?, mentorCapacity: int, listed: boolean, attributes: string, team: {id: string, name: string, parentId: string?}?, managerId: string?, roleIds: string[]}
// @returns people: FoundPerson[]
UNWIND $ids AS id
CALL (id) {
  MATCH (p:Person {id: id})
  RETURN p
    UNION
  MATCH (:PersonAlias {id: id})-[:ALIAS_OF*1..]->(p:Person)
  RETURN p
}
// A person has hundreds of edges and no order among them: they are walked once.
CALL (p) {
  OPTIONAL MATCH (p)-[k:MEMBER_OF|REPORTS_TO|HOLDS]->(n)
  RETURN
    head(collect(
        CASE type(k)
          WHEN 'MEMBER_OF' THEN n
        END)) AS t,
    head(collect(
        CASE type(k)
          WHEN 'REPORTS_TO' THEN n.id
        END)) AS manager,
    collect(
      CASE type(k)
        WHEN 'HOLDS' THEN n.id
      END) AS roles
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
    team: t {.id, .name, parentId: head([(t)-[:PART_OF]->(b:Team) | b.id ])},
    managerId: manager,
    roleIds: roles
  }) AS people