// A person p as a directory sees them, with their manager's id and their team.
// @fragment
// @type DirectoryUserRow: {id: string, rev: int, name: string, email: string?, title: string?, active: boolean, location: string?, timeZone: string?, languages: string[], userName: string?, externalId: string?, directory: string?, removed: boolean, managerId: string?, teamId: string?, teamName: string?}
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
  teamName: team.name
}