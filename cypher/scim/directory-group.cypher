// A team t as a directory sees it; members are left out where they are not asked for.
// @fragment
// @type DirectoryGroupRow: {id: string, name: string, externalId: string?, rev: int, members: string[]}
// @param members: boolean
RETURN t {
  .id,
  .name,
  .externalId,
  .rev,
  members:
    CASE
      WHEN
        $members
        THEN
          [
            (t)<-[:MEMBER_OF]-(p:Person)
            WHERE p.active OR NOT coalesce(p.removed, false)
            | p.id
          ]
      ELSE []
    END
}