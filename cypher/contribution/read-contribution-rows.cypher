// Each of these contributions as the row that would make it.
// @access read
// @param ids: string[]
// @returns id: string
// @returns hash: string?
// @returns rev: int
// @returns row: map
UNWIND $ids AS id
MATCH (n:Contribution {id: id})
RETURN
  n.id AS id,
  n.hash AS hash,
  n.rev AS rev,
  n {
    .kind,
    .title,
    .text,
    .url,
    .at,
    .outcome,
    .difficulty,
    .size,
    .contributorsAs,
    contributors:
      [(p:Person)-[k:CONTRIBUTED]->(n) | {person: p.id, part: k.part} ],
    skills: [(n)-[:SHOWS]->(s:Skill) | s.id ]
  } AS row