// Teams as a directory sees them; members are left out where they are not asked for.
// @access read
// @param ids: string[]
// @param members: boolean
// @returns groups: {id: string, name: string, externalId: string?, rev: int, members: string[]}[]
UNWIND $ids AS id
MATCH (t:Team {id: id})
WHERE t.status = 'ACTIVE'
RETURN
  collect(t {
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
  }) AS groups