// People as a directory sees them, by any of its keys; those it deleted are among them.
// @access read
// @param ids: string[]
// @param userNames: string[]
// @param externalIds: string[]
// @param emails: string[]
// @returns users: {id: string, rev: int, name: string, email: string?, title: string?, active: boolean, location: string?, timeZone: string?, languages: string[], userName: string?, externalId: string?, directory: string?, removed: boolean, managerId: string?, teamId: string?, teamName: string?}[]
CALL () {
  UNWIND $ids AS key
  MATCH (p:Person {id: key})
  RETURN p
    UNION
  UNWIND $userNames AS key
  MATCH (p:Person {userName: key})
  RETURN p
    UNION
  UNWIND $externalIds AS key
  MATCH (p:Person {externalId: key})
  RETURN p
    UNION
  UNWIND $emails AS key
  MATCH (p:Person {email: key})
  RETURN p
}
WITH p
ORDER BY p.id
WITH
  p,
  head([(p)-[:REPORTS_TO]->(m:Person) | m.id ]) AS manager,
  head([(p)-[:MEMBER_OF]->(t:Team) WHERE t.status = 'ACTIVE' | t {.id, .name} ]) AS team
RETURN
  collect(p {
    .id,
    .rev,
    .name,
    .email,
    .title,
    .active,
    .location,
    .timeZone,
    .languages,
    .userName,
    .externalId,
    .directory,
    removed: coalesce(p.removed, false),
    managerId: manager,
    teamId: team.id,
    teamName: team.name
  }) AS users