// Each of these evidence as the row that would make it.
// @access read
// @param ids: string[]
// @returns id: string
// @returns hash: string?
// @returns rev: int
// @returns row: map
UNWIND $ids AS id
MATCH (n:Evidence {id: id})
RETURN
  n.id AS id,
  n.hash AS hash,
  n.rev AS rev,
  n {
    .kind,
    .at,
    .expiresAt,
    .note,
    .dispute,
    .personAs,
    .byAs,
    level: n.raw,
    scale:
      CASE
        WHEN n.scaleMin IS NULL THEN null
        ELSE {min: n.scaleMin, max: n.scaleMax}
      END,
    person: head([(n)-[:ABOUT]->(p:Person) | p.id ]),
    by: head([(n)-[:BY]->(p:Person) | p.id ]),
    skill: head([(n)-[:OF]->(s:Skill) | s.id ])
  } AS row