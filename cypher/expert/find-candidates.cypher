// Who may be among the first of an expert search, with what explains their place. Everyone with something of what is asked gets an
// estimate out of stored scores and votes, which the index alone gives; only the best by it are read whole, with the best holder of each
// skill and who is asked about, and the estimate of the best who is left bounds everybody else.
// @access read
// @param asked: {skills: {id: string, weight: float, broad: boolean, parts: string[], beside: [skill: string, share: float][], slack: float}[], all: string[], required: string[], query: string?, votes: [person: string, points: float][], inOneGo: {alone: string[], parts: string[], weighted: [skill: string, weight: float][]}, named: string[], leftOut: string, team: string?, anybody: boolean, broadShare: float, limit: int, next: int, least: float?}
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
// @returns next: [person: string, estimate: float][]
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
// Where nobody is kept out and nothing else adds to a score, everyone with all that is asked in one go, best first: of one skill, of a
// broad one, or of several others. That takes half the time of what can be asked in general.
CALL (scarce) {
  UNWIND
    CASE
      WHEN size(scarce) = 0 THEN $asked.inOneGo.alone
      ELSE []
    END AS skill
  MATCH (p)-[h:HAS_SKILL]->()
  WHERE h.skillId = skill AND h.score > 0
  WITH p, h
  ORDER BY h.skillId DESC, h.score DESC
  LIMIT $deep
  RETURN collect([p, [h], h.score]) AS ofOne
}
CALL (scarce) {
  UNWIND
    CASE
      WHEN size(scarce) = 0 THEN $asked.inOneGo.parts
      ELSE []
    END AS skill
  MATCH (p)-[h:HAS_SKILL]->()
  WHERE h.skillId = skill AND h.score > 0
  WITH p, collect(h) AS held, sum(h.score * h.score) AS own
  ORDER BY own DESC
  RETURN collect([p, held, own]) AS ofBroad, max(size(held)) AS mostOfBroad
}
// Who has left holds something until that is computed, and is nobody's measure.
CALL (ofBroad) {
  RETURN
    coalesce(
      head([row IN ofBroad[..20] WHERE row[0].active | row[2]]),
      ofBroad[0][2]
    ) AS bestOfBroad
}
CALL (scarce) {
  UNWIND
    CASE
      WHEN size(scarce) = 0 THEN $asked.inOneGo.weighted
      ELSE []
    END AS part
  MATCH (p)-[h:HAS_SKILL]->()
  WHERE h.skillId = part[0] AND h.score > 0
  WITH p, collect(h) AS held, sum(part[1] * h.score) AS own
  ORDER BY own DESC
  RETURN collect([p, held, own]) AS ofSeveral
}
// Who holds something of each asked skill, in the order of the index and without reading anything else of them.
CALL (scarce, ofOne, ofBroad, ofSeveral) {
  UNWIND
    CASE
      WHEN size(ofOne) + size(ofBroad) + size(ofSeveral) = 0 THEN $asked.skills
      ELSE []
    END AS asked
  CALL (asked, scarce) {
    CALL (asked, scarce) {
      UNWIND asked.parts AS skill
      MATCH (p)-[h:HAS_SKILL]->()
      WHERE
        h.skillId = skill AND
        h.score > 0 AND
        ($asked.anybody OR (`{passes-filter}`))
      RETURN
        p,
        h,
        CASE
          WHEN asked.broad THEN h.score * h.score
          ELSE h.score
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
      max(
        CASE
          WHEN p.active THEN own
        END) AS best,
      max(size(held)) AS most
  }
  RETURN collect({asked: asked, rows: rows, best: best, most: most}) AS lists
}
OPTIONAL MATCH (asking:Person {id: $asked.leftOut})
CALL (lists, hits, asking) {
  CALL (lists, hits) {
    UNWIND lists AS list
    WITH
      list,
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
      END AS leading
    UNWIND list.rows AS row
    RETURN
      row[0] AS p,
      row[1] AS held,
      weight * row[2] + list.asked.weight * row[3] AS x,
      CASE
        WHEN row[2] > 0 THEN list.asked.id
      END AS own,
      leading IS NOT NULL AND row[2] > 0 AND sqrt(row[2]) >= leading AS leads
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
        WHEN fits AND (asking IS NULL OR p <> asking) THEN [p, held, x]
      END) AS everyone,
    collect(
      CASE
        WHEN leads THEN [p, held, x, fits]
      END) AS leaders
}
// Only a broad skill is measured by its best holder, who has to be read.
WITH
  scarce,
  hits,
  asking,
  everyone,
  leaders,
  ofOne + ofBroad + ofSeveral AS inOneGo,
  CASE
    WHEN
      size(ofBroad) > 0
      THEN [[$asked.skills[0].id, bestOfBroad, mostOfBroad]]
    ELSE
      [
        list IN lists
        WHERE list.asked.broad
        | [list.asked.id, list.best, list.most]
      ]
  END AS bests,
  CASE
    WHEN
      size(ofBroad) > 0
      THEN $asked.skills[0].weight * $asked.broadShare / bestOfBroad
    WHEN size(ofOne) > 0 THEN $asked.skills[0].weight
    ELSE 1.0
  END AS weight,
  CASE
    WHEN
      size(ofBroad) > 0
      THEN sqrt(bestOfBroad) - 2 * $asked.skills[0].slack * sqrt(mostOfBroad)
  END AS leading
WITH
  scarce,
  hits,
  bests,
  weight,
  size(inOneGo) > 0 AS flat,
  CASE
    WHEN size(inOneGo) = 0 THEN everyone
    ELSE [row IN inOneGo WHERE asking IS NULL OR row[0] <> asking]
  END AS everyone,
  leaders +
  [
    row IN inOneGo
    WHERE leading IS NOT NULL AND sqrt(row[2]) >= leading
    | [row[0], row[1], weight * row[2], true]
  ] AS leaders
WITH
  scarce,
  hits,
  bests,
  leaders,
  flat,
  size(everyone) AS found,
  CASE
    WHEN $asked.least IS NULL THEN everyone[..toInteger($asked.limit)]
    ELSE [row IN everyone WHERE weight * row[2] >= $asked.least]
  END AS best,
  CASE
    WHEN $asked.least IS NULL THEN weight * everyone[toInteger($asked.limit)][2]
  END AS rest,
  // Where those who are read do not settle it, these can be read without being looked for again.
  CASE
    WHEN
      $asked.least IS NULL
      THEN
        [
          row IN
          everyone[
          toInteger($asked.limit)
          ..
          toInteger($asked.limit + $asked.next)]
          | [row[0].id, weight * row[2]]
        ]
    ELSE []
  END AS next
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
CALL (best, rest, leaders, flat, mates) {
  CALL (best, rest, leaders, flat) {
    UNWIND
      best + [row IN leaders WHERE rest IS NULL OR NOT row[3] OR row[2] <= rest] AS
        row
    RETURN
      row[0] AS p,
      CASE
        WHEN flat THEN row[1]
        ELSE reduce(all = [], some IN row[1] | all + some)
      END AS held
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
  RETURN collect([`{skill-standard}`]) AS standards
}
RETURN scarce, standards, people, bests, next, found, rest, hits