// A person p as a directory sees them, with their manager's id and their team.
// @fragment
// @type DirectoryUserRow: {id: string, rev: int, name: string, email: string?, title: string?, active: boolean, location: string?, timeZone: string?, languages: string[], userName: string?, externalId: string?, directory: string?, removed: boolean, managerId: string?, teamId: string?, teamName: string?, otherIds: string[], mailboxes: string[]}
RETURN p {
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
  teamName: team.name,
  otherIds: [(p)<-[:ALIAS_OF*1..]-(a:PersonAlias) | a.id ],
  mailboxes: [(p)-[:REACHED_AT]->(m:Mailbox) | m.id ]
}