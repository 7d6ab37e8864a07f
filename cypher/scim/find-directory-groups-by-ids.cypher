// Teams as a directory sees them; members are left out where they are not asked for.
// @access read
// @param ids: string[]
// @returns groups: DirectoryGroupRow[]
UNWIND $ids AS id
MATCH (t:Team {id: id})
WHERE t.status = 'ACTIVE'
RETURN collect(`{directory-group}`) AS groups