// Another version of the roles has another count, another sum of revisions or another last id.
// @fragment
// @returns roleCount: int
// @returns roleRevisions: int
// @returns lastRole: string?
CALL () {
  MATCH (r:Role)
  WHERE r.id > ''
  WITH r.id AS id
  ORDER BY id DESC
  LIMIT 1
  RETURN head(collect(id)) AS lastRole
}
CALL () {
  MATCH (r:Role)
  WHERE r.rev >= 0
  RETURN count(r) AS roleCount, sum(r.rev) AS roleRevisions
}
RETURN roleCount, roleRevisions, lastRole