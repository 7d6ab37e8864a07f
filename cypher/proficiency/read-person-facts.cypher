// Everything that the beliefs and sums of people are made of, what is stored of them, and how many facts there are.
// @access read
// @param people: string[]
// @returns id: string
// @returns active: boolean
// @returns holdsRole: boolean
// @returns workTotal: float?
// @returns contributions: any[][]
// @returns evidence: any[][]
// @returns held: map[]
// @returns endorsed: string[][]
UNWIND $people AS id
MATCH (p:Person {id: id})
RETURN
  p.id AS id,
  p.active AS active,
  EXISTS { (p)-[:HOLDS]->() } AS holdsRole,
  p.workTotal AS workTotal,
  [
    (p)-[k:CONTRIBUTED]->(c:Contribution)
    | [
      c.id,
      c.at,
      c.size,
      k.part,
      c.outcome,
      c.difficulty,
      c.status,
      [(c)-[:SHOWS]->(s:Skill) | s.id ],
      c.kind
    ]
  ] AS contributions,
  [
    (e:Evidence)-[:ABOUT]->(p)
    | [
      e.id,
      e.kind,
      e.level,
      e.at,
      e.expiresAt,
      e.status,
      head([(e)-[:OF]->(s:Skill) | s.id ]),
      head([(e)-[:BY]->(b:Person) | b.id ]),
      e.source,
      head(
        [
          (e)-[:BY]->(b:Person)-[h:HAS_SKILL]->(s:Skill)
          WHERE (e)-[:OF]->(s)
          | [h.directMean, h.directSd]
        ])
    ]
  ] AS evidence,
  [(p)-[h:HAS_SKILL]->(s:Skill) | h {.*, skillId: s.id} ] AS held,
  [
    (p)<-[:BY]-(e:Evidence {kind: 'PEER'})-[:ABOUT]->(q:Person)
    | [q.id, head([(e)-[:OF]->(s:Skill) | s.id ])]
  ] AS endorsed