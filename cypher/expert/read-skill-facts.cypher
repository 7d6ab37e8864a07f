// What was known of skills until then: who did what in each, what is said of their level and by whom, and everything else that those people and the voters did. Praise of
// somebody who turned out to be the same person is what they say of themselves.
// @type PersonThen: {id: string, events: [skill: string, contribution: string, at: time, size: float?, skills: int, part: string, outcome: float?, difficulty: int?][], evidence: [...EvidenceFront, endorser: EndorserFacts?][], parts: string[], kinds: string[], times: float[], sizes: float[]}
// @type EndorserFacts: [contributions: [at: time, size: float?, part: string, outcome: float?, difficulty: int?][], evidence: [kind: string, level: float?, at: time, expiresAt: time?, status: string, by: string?, source: string][]]
// @access read
// @param skills: string[]
// @param voters: string[]
// @param until: time
// @returns people: PersonThen[]
// @returns skills: {id: string, restricted: boolean, halfLifeMonths: float?}[]
CALL () {
  UNWIND $skills AS id
  MATCH (s:Skill {id: id})
  RETURN collect(s {.id, .restricted, .halfLifeMonths}) AS skills
}
CALL () {
  CALL () {
    UNWIND $skills AS id
    MATCH (s:Skill {id: id})
    CALL (s) {
      MATCH (s)<-[:SHOWS]-(c:Contribution)
      WHERE c.status = 'ACTIVE' AND c.at <= $until
      WITH c, COUNT { (c)-[:SHOWS]->() } AS skillCount
      MATCH (p:Person)-[k:CONTRIBUTED]->(c)
      WHERE p.active
      RETURN
        p,
        [s.id, c.id, c.at, c.size, skillCount, k.part, c.outcome, c.difficulty] AS event,
        null AS item
        UNION ALL
      MATCH (s)<-[:OF]-(e:Evidence)-[:ABOUT]->(p:Person)
      WHERE p.active AND e.at <= $until
      OPTIONAL MATCH (e)-[:BY]->(b:Person)
      RETURN
        p,
        null AS event,
        [
          e.id,
          CASE
            WHEN e.kind IN ['PEER', 'MENTORING'] AND b = p THEN 'SELF'
            ELSE e.kind
          END,
          e.level,
          e.at,
          e.expiresAt,
          e.status,
          s.id,
          b.id,
          e.source,
          CASE
            WHEN
              e.kind IN ['PEER', 'MENTORING']
              THEN
                [
                  [
                    (b)-[k:CONTRIBUTED]->(c:Contribution)-[:SHOWS]->(s)
                    WHERE
                      c.status = 'ACTIVE' AND
                      c.at <= $until AND
                      c.outcome IS NOT NULL
                    | [c.at, c.size, k.part, c.outcome, c.difficulty]
                  ],
                  [
                    (b)<-[:ABOUT]-(x:Evidence)-[:OF]->(s)
                    WHERE x.at <= $until
                    | [
                      x.kind,
                      x.level,
                      x.at,
                      x.expiresAt,
                      x.status,
                      head([(x)-[:BY]->(y:Person) | y.id ]),
                      x.source
                    ]
                  ]
                ]
          END
        ] AS item
    }
    RETURN p, event, item
      UNION ALL
    UNWIND $voters AS id
    MATCH (p:Person {id: id})
    WHERE p.active
    RETURN p, null AS event, null AS item
  }
  WITH p, collect(event) AS events, collect(item) AS evidence
  CALL (p) {
    MATCH (p)-[k:CONTRIBUTED]->(c:Contribution)
    WHERE c.status = 'ACTIVE' AND c.at <= $until AND c.skillKeys <> ''
    RETURN
      collect(k.part) AS parts,
      collect(c.kind) AS kinds,
      collect(c.at) AS times,
      collect(coalesce(c.size, -1)) AS sizes
  }
  RETURN
    collect({
      id: p.id,
      events: events,
      evidence: evidence,
      parts: parts,
      kinds: kinds,
      times: times,
      sizes: sizes
    }) AS people
}
RETURN people, skills