// Locks contributions and gives each as the row that would make it.
// @access write
// @param ids: string[]
// @param token: string
// @returns id: string
// @returns hash: string?
// @returns row: map
UNWIND $ids AS id
MATCH (n:Contribution {id: id})
SET n.lock = $token
WITH n
RETURN
  n.id AS id,
  n.hash AS hash,
  n {
    .kind,
    .title,
    .text,
    .url,
    .at,
    .outcome,
    .difficulty,
    .size,
    contributors:
      [(p:Person)-[k:CONTRIBUTED]->(n) | {person: p.id, part: k.part} ],
    skills: [(n)-[:SHOWS]->(s:Skill) | s.id ]
  } AS row