// Contributions by id with their people and skills; unknown ids are left out.
// @access read
// @param ids: string[]
// @returns contributions: {id: string, kind: string, title: string, text: string?, url: string?, at: time, outcome: float?, difficulty: int?, size: float?, source: string, contributors: {personId: string, part: string}[], skillIds: string[]}[]
UNWIND $ids AS id
MATCH (c:Contribution {id: id})
RETURN
  collect(c {
    .id,
    .kind,
    .title,
    .text,
    .url,
    .at,
    .outcome,
    .difficulty,
    .size,
    .source,
    contributors:
      [(p:Person)-[k:CONTRIBUTED]->(c) | {personId: p.id, part: k.part} ],
    skillIds: [(c)-[:SHOWS]->(s:Skill) | s.id ]
  }) AS contributions