// How often each role has changed.
// @access read
// @returns roles: [id: string, rev: int][]
MATCH (r:Role)
WHERE r.rev >= 0
RETURN collect([r.id, r.rev]) AS roles