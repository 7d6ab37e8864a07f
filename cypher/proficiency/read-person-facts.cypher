// Everything that the beliefs and sums of people are made of, what is stored of them, and how many facts there are. Praise of somebody who
// turned out to be the same person is what they say of themselves.
// @type ContributionColumns: [id: string, at: time, size: float?, part: string, outcome: float?, difficulty: int?, status: string, skills: string[], kind: string]
// @type EvidenceFront: [id: string, kind: string, level: float?, at: time, expiresAt: time?, status: string, skill: string?, by: string?, source: string]
// @type EvidenceColumns: [...EvidenceFront, endorser: Word?]
// @type Word: [mean: float?, sd: float?]
// @access read
// @param people: string[]
// @returns id: string
// @returns active: boolean
// @returns holdsRole: boolean
// @returns workTotal: float?
// @returns helpTotal: float?
// @returns lastWorkAt: time?
// @returns contributions: ContributionColumns[]
// @returns evidence: EvidenceColumns[]
// @returns held: map[]
// @returns endorsed: [person: string, skill: string?][]
UNWIND $people AS id
MATCH (p:Person {id: id})
RETURN
  p.id AS id,
  p.active AS active,
  EXISTS { (p)-[:HOLDS]->() } AS holdsRole,
  p.workTotal AS workTotal,
  p.helpTotal AS helpTotal,
  p.lastWorkAt AS lastWorkAt,
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
      CASE
        WHEN
          e.kind IN ['PEER', 'MENTORING'] AND EXISTS { (e)-[:BY]->(p) }
          THEN 'SELF'
        ELSE e.kind
      END,
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
  [
    (p)-[h:HAS_SKILL]->(s:Skill)
    | h {
      .*,
      skillId: s.id,
      bestKnowledge: s.bestKnowledge,
      bestCurrent: s.bestCurrent,
      reference: s.reference
    }
  ] AS held,
  [
    (p)<-[:BY]-(e:Evidence)-[:ABOUT]->(q:Person)
    WHERE e.kind IN ['PEER', 'MENTORING']
    | [q.id, head([(e)-[:OF]->(s:Skill) | s.id ])]
  ] AS endorsed