// Evidence by id; unknown ids are left out. Only for ids that a list has shown to the viewer.
// @access read
// @param ids: string[]
// @returns evidence: {id: string, kind: string, status: string, level: float?, raw: float?, scaleMin: float?, scaleMax: float?, at: time, expiresAt: time?, source: string, note: string?, reason: string?, personId: string, skillId: string, authorId: string?}[]
UNWIND $ids AS id
MATCH (e:Evidence {id: id})
MATCH (e)-[:ABOUT]->(p:Person)
MATCH (e)-[:OF]->(s:Skill)
RETURN
  collect(e {
    .id,
    .kind,
    .level,
    .raw,
    .scaleMin,
    .scaleMax,
    .at,
    .expiresAt,
    .source,
    .note,
    .reason,
    status: `{evidence-status}`,
    personId: p.id,
    skillId: s.id,
    authorId: head([(e)-[:BY]->(b:Person) | b.id ])
  }) AS evidence