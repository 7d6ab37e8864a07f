// Who holds each of some skills, what is said of levels and by whom, and what is stored of the champions.
// @access read
// @param skills: string[]
// @returns id: string
// @returns reference: time?
// @returns holders: any[][]
// @returns evidence: any[][]
// @returns champions: map[]
// @returns rings: {key: string, inside: float, people: string[]}[]
UNWIND $skills AS id
MATCH (s:Skill {id: id})
RETURN
  s.id AS id,
  s.championReference AS reference,
  [
    (s)<-[h:HAS_SKILL]-(p:Person)
    | [
      p.id,
      p.active,
      p.listed,
      coalesce(h.shownMean, h.mean),
      coalesce(h.shownSd, h.sd),
      h.level,
      h.championPercentile
    ]
  ] AS holders,
  [
    (s)<-[:OF]-(e:Evidence)
    | CASE
      WHEN
        e.kind IN ['PEER', 'MANAGER', 'ASSESSMENT', 'CERTIFICATE']
        THEN
          [
            e.kind,
            e.level,
            e.at,
            e.expiresAt,
            e.status,
            head([(e)-[:ABOUT]->(p:Person) | p.id ]),
            head([(e)-[:BY]->(b:Person) | b.id ])
          ]
      ELSE []
    END
  ] AS evidence,
  [(s)<-[c:CHAMPION_OF]-(p:Person) | c {.*, person: p.id} ] AS champions,
  [
    (s)<-[:RING_IN]-(r:SuspectedRing)
    | r {.key, .inside, people: [(p:Person)-[:IN_RING]->(r) | p.id ]}
  ] AS rings