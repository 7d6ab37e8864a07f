// A page of the people a directory sees, by id. Conditions are [field, comparator, value, negated]: all of one list or all of another.
// @access read
// @param any: [field: string, comparator: string, value: any, negated: boolean][][]?
// @param skip: int
// @param limit: int
// @returns total: int
// @returns users: DirectoryUserRow[]
MATCH (p:Person)
WHERE
  (p.active OR NOT coalesce(p.removed, false)) AND
  ($any IS NULL OR
    any(
      branch IN $any
      WHERE
        all(
          c IN branch
          WHERE
            coalesce(
              any(
                v IN
                [
                  CASE c[0]
                    WHEN 'id' THEN p.id
                    WHEN 'externalId' THEN p.externalId
                    WHEN
                      'userName'
                      THEN coalesce(p.userName, toLower(p.email), toLower(p.id))
                    WHEN 'name' THEN toLower(p.name)
                    WHEN 'title' THEN toLower(p.title)
                    WHEN 'email' THEN toLower(p.email)
                    WHEN 'active' THEN p.active
                  END
                ]
                WHERE
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
                  END
              ),
              false
            ) <>
            c[3]
        )
    ))
WITH p
ORDER BY p.id
WITH collect(p) AS found
CALL (found) {
  UNWIND found[$skip..$skip + $limit] AS p
  WITH
    p,
    head([(p)-[:REPORTS_TO]->(m:Person) | m.id ]) AS manager,
    head(
      [(p)-[:MEMBER_OF]->(t:Team) WHERE t.status = 'ACTIVE' | t {.id, .name} ]) AS team
  RETURN collect(`{directory-user}`) AS users
}
RETURN size(found) AS total, users