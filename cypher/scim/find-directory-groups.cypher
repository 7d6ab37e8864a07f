// A page of the teams a directory sees, by id. Conditions are [field, comparator, value, negated]: all of one list or all of another.
// @access read
// @param any: [field: string, comparator: string, value: any, negated: boolean][][]?
// @param skip: int
// @param limit: int
// @returns total: int
// @returns groups: DirectoryGroupRow[]
MATCH (t:Team)
WHERE
  t.status = 'ACTIVE' AND
  ($any IS NULL OR
    any(
      branch IN $any
      WHERE
        all(
          c IN branch
          WHERE
            any(
              v IN
              CASE c[0]
                WHEN 'id' THEN [t.id]
                WHEN 'externalId' THEN [t.externalId]
                WHEN 'name' THEN [toLower(t.name)]
                ELSE [(t)<-[:MEMBER_OF]-(p:Person) | p.id ]
              END
              WHERE
                coalesce(
                  CASE c[1]
                    WHEN 'eq' THEN v = c[2]
                    WHEN 'co' THEN v CONTAINS c[2]
                    WHEN 'sw' THEN v STARTS WITH c[2]
                    WHEN 'ew' THEN v ENDS WITH c[2]
                    WHEN 'gt' THEN v > c[2]
                    WHEN 'ge' THEN v >= c[2]
                    WHEN 'lt' THEN v < c[2]
                    WHEN 'le' THEN v <= c[2]
                    ELSE v IS NOT NULL
                  END,
                  false
                )
            ) <>
            c[3]
        )
    ))
WITH t
ORDER BY t.id
WITH collect(t) AS found
CALL (found) {
  UNWIND found[$skip..$skip + $limit] AS t
  RETURN collect(`{directory-group}`) AS groups
}
RETURN size(found) AS total, groups