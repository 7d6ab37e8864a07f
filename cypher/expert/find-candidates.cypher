// Who may be among the first of an expert search, with what explains their place. Everyone with something of what is asked gets an
// estimate out of stored scores and votes, which the index alone gives; only the best by it are read whole, with the best holder of each
// skill and who is asked about, and the estimate of the best who is left bounds everybody else.
// @type SkillStandard: [skill: string, bestKnowledge: float, bestCurrent: float, totalVolume: float, reference: time, holders: int?]
// @access read
// @param asked: {skills: {id: string, weight: float, broad: boolean, parts: string[], beside: [skill: string, share: float][], slack: float}[], all: string[], required: string[], query: string?, votes: [person: string, points: float][], named: string[], leftOut: string, team: string?, anybody: boolean, broadShare: float, limit: int, least: float?}
// @param few: int
// @param deep: int
// @param text: {share: float, parts: map, reference: time, halfLife: float}
// @param looked: int
// @param hitLimit: int
// @param until: time
// @returns scarce: string[]
// @returns standards: SkillStandard[]
// @returns people: [person: string, ...TraitColumns, held: [skill: string, ...Holding][]][]
// @returns bests: [asked: string, best: float?, most: int?][]
// @returns found: int
// @returns rest: float?
// @returns hits: TextHitRow[]
// Skills that somebody holds, but few.
CALL () {
  UNWIND [x IN $asked.skills WHERE size(x.beside) > 0] AS asked
  CALL (asked) {
    UNWIND asked.parts AS skill
    MATCH ()-[h:HAS_SKILL]->()
    WHERE h.skillId = skill AND h.score > 0
    WITH h
    LIMIT $few
    RETURN count(h) AS held
  }
  WITH asked, held
  WHERE 0 < held < $few
  RETURN collect(asked.id) AS scarce
}
CALL () {
  WITH $asked.query AS query
  WHERE query IS NOT NULL
  CALL
    db.index.fulltext.queryNodes(
      'contribution_text',
      query,
      {limit: $looked}
    )
    YIELD node AS c, score
    WHERE c.status = 'ACTIVE' AND c.at <= $until
  WITH c, score
  ORDER BY score DESC, c.id
  LIMIT $hitLimit
  RETURN
    collect({
      id: c.id,
      score: score,
      at: c.at,
      contributors:
        [(p:Person)-[k:CONTRIBUTED]->(c) WHERE p.active | [p.id, k.part] ]
    }) AS hits
}
// Who holds something of each asked skill, in the order of the index and without reading anything else of them.
CALL (scarce) {
  UNWIND $asked.skills AS asked
  CALL (asked, scarce) {
    CALL (asked, scarce) {
      UNWIND asked.parts AS skill
      CALL (skill) {
        MATCH (p)-[h:HAS_SKILL]->()
        WHERE
          h.skillId = skill AND
          h.score > 0 AND
          ($asked.anybody OR (`{passes-filter}`))
        WITH p, h
        ORDER BY h.skillId DESC, h.score DESC
        LIMIT $deep
        RETURN p, h, h.score AS score
      }
      RETURN
        p,
        h,
        CASE
          WHEN asked.broad THEN score * score
          ELSE score
        END AS own,
        0.0 AS beside
        UNION ALL
      UNWIND
        CASE
          WHEN asked.id IN scarce THEN asked.beside
          ELSE []
        END AS pair
      MATCH (p)-[h:HAS_SKILL]->()
      WHERE
        h.skillId = pair[0] AND
        h.score > 0 AND
        ($asked.anybody OR (`{passes-filter}`))
      RETURN p, h, 0.0 AS own, pair[1] * h.score AS beside
    }
    WITH p, collect(h) AS held, sum(own) AS own, sum(beside) AS beside
    RETURN
      collect([p, held, own, beside]) AS rows,
      max(own) AS best,
      max(size(held)) AS most
  }
  RETURN collect({asked: asked, rows: rows, best: best, most: most}) AS lists
}
CALL (lists, hits) {
  CALL (lists, hits) {
    UNWIND lists AS list
    WITH
      list,
      list.asked AS asked,
      CASE
        WHEN
          list.asked.broad AND list.best > 0
          THEN list.asked.weight * $asked.broadShare / list.best
        ELSE list.asked.weight
      END AS weight,
      CASE
        WHEN
          list.asked.broad
          THEN sqrt(list.best) - 2 * list.asked.slack * sqrt(list.most)
        ELSE sqrt(list.best)
      END AS leading
    UNWIND list.rows AS row
    RETURN
      row[0] AS p,
      row[1] AS held,
      weight * row[2] + asked.weight * row[3] AS x,
      CASE
        WHEN row[2] > 0 THEN asked.id
      END AS own,
      row[2] > 0 AND sqrt(row[2]) >= leading AS leads
      UNION ALL
    UNWIND $asked.votes AS vote
    MATCH (p:Person {id: vote[0]})
    WHERE `{passes-filter}`
    RETURN p, [] AS held, vote[1] AS x, null AS own, false AS leads
      UNION ALL
    CALL (hits) {
      UNWIND hits AS hit
      UNWIND hit.contributors AS by
      WITH
        by[0] AS id,
        sum(
          (hit.score / hits[0].score) ^ 2 *
          coalesce($text.parts[by[1]], 0.0) *
          2.0
          ^
          (-
            CASE
              WHEN hit.at < $text.reference THEN $text.reference - hit.at
              ELSE 0
            END /
            $text.halfLife)) AS points
      WITH collect([id, points]) AS votes, max(points) AS best
      UNWIND votes AS vote
      WITH vote, best
      WHERE vote[1] > 0
      RETURN vote[0] AS id, vote[1] / best AS share
    }
    MATCH (p:Person {id: id})
    WHERE `{passes-filter}`
    RETURN p, [] AS held, $text.share * share AS x, null AS own, false AS leads
  }
  WITH
    p,
    collect(held) AS held,
    sum(x) AS x,
    collect(own) AS has,
    max(leads) AS leads
  WITH
    p,
    held,
    x,
    leads,
    all(skill IN $asked.required WHERE skill IN has) AS fits
  ORDER BY x DESC
  RETURN
    collect(
      CASE
        WHEN fits THEN [p, held, x]
      END) AS everyone,
    collect(
      CASE
        WHEN leads THEN [p, held, x, fits]
      END) AS leaders
}
OPTIONAL MATCH (asking:Person {id: $asked.leftOut})
WITH
  scarce,
  hits,
  lists,
  leaders,
  CASE
    WHEN asking IS NULL THEN everyone
    ELSE [row IN everyone WHERE row[0] <> asking]
  END AS everyone
WITH
  scarce,
  hits,
  lists,
  leaders,
  everyone,
  CASE
    WHEN $asked.least IS NULL THEN toInteger($asked.limit)
    ELSE size([row IN everyone WHERE row[2] >= $asked.least])
  END AS taken
// Who is of the asker's team: of large ones it is asked of each person instead.
CALL () {
  OPTIONAL MATCH (t:Team {id: $asked.team})
  WITH t, COUNT { (t)<-[:MEMBER_OF]-() } AS size
  RETURN
    CASE
      WHEN t IS NULL THEN []
      WHEN size <= 500 THEN [(t)<-[:MEMBER_OF]-(p:Person) | p ]
    END AS mates
}
CALL (everyone, leaders, taken, mates) {
  CALL (everyone, leaders, taken) {
    UNWIND
      everyone[..taken] +
      [row IN leaders WHERE NOT row[3] OR row[2] <= everyone[taken][2]] AS row
    RETURN row[0] AS p, reduce(all = [], some IN row[1] | all + some) AS held
      UNION ALL
    UNWIND $asked.named AS id
    MATCH (p:Person {id: id})
    WHERE `{passes-filter}`
    RETURN
      p,
      [
        (p)-[h:HAS_SKILL]->(:Skill)
        WHERE h.skillId IN $asked.all AND h.score > 0
        | h
      ] AS held
  }
  WITH p, held
  WHERE p.active
  RETURN
    collect([
      p.id,
      p.availability,
      p.awayUntil,
      p.helpTotal,
      p.lastWorkAt,
      p.location,
      p.timeZone,
      CASE
        WHEN mates IS NULL THEN head([(p)-[:MEMBER_OF]->(t:Team) | t.id ])
        WHEN p IN mates THEN $asked.team
      END,
      [h IN held | [h.skillId, `{holding}`]]
    ]) AS people
}
CALL (people) {
  UNWIND people AS person
  UNWIND person[-1] AS holding
  WITH DISTINCT holding[0] AS skill
  MATCH (s:Skill {id: skill})
  WHERE s.reference IS NOT NULL
  RETURN
    collect([
      s.id,
      s.bestKnowledge,
      s.bestCurrent,
      s.totalVolume,
      s.reference,
      s.holders
    ]) AS standards
}
RETURN
  scarce,
  standards,
  people,
  [list IN lists | [list.asked.id, list.best, list.most]] AS bests,
  size(everyone) AS found,
  everyone[taken][2] AS rest,
  hits