// Who may be among the first of an expert search, with what explains their place. Everyone with something of what is asked gets an
// estimate out of stored scores and votes, which the index alone gives; only the best by it are read whole, with the best holder of each
// skill and who is asked about, and the estimate of the best who is left bounds everybody else.
// @type SkillStandard: [skill: string, bestKnowledge: float, bestCurrent: float, totalVolume: float, reference: time, holders: int?]
// @access read
// @param asked: {skills: {id: string, weight: float, broad: boolean, parts: string[], beside: [skill: string, share: float][], slack: float}[], all: string[], required: string[], query: string?, votes: [person: string, points: float][], inOneGo: {parts: string[], weighted: [skill: string, weight: float][]}, named: string[], leftOut: string, team: string?, anybody: boolean, broadShare: float, limit: int, least: float?}
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
// Where nobody is kept out and nothing else adds to a score, everyone with all that is asked in one go: of a broad skill, or of several
// others. That takes half the time of what can be asked in general.
CALL (scarce) {
  UNWIND
    CASE
      WHEN size(scarce) = 0 THEN $asked.inOneGo.parts
      ELSE []
    END AS skill
  MATCH (p)-[h:HAS_SKILL]->()
  WHERE h.skillId = skill AND h.score > 0
  WITH p, collect(h) AS held, sum(h.score * h.score) AS own
  RETURN
    collect([p, held, own, 0.0]) AS ofBroad,
    max(own) AS bestOfBroad,
    max(size(held)) AS mostOfBroad
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
  RETURN collect([p, held, own, 0.0]) AS ofSeveral
}
// Who holds something of each asked skill, in the order of the index and without reading anything else of them.
CALL (scarce, ofBroad, bestOfBroad, mostOfBroad, ofSeveral) {
  CALL (scarce, ofBroad, bestOfBroad, mostOfBroad, ofSeveral) {
    UNWIND
      CASE
        WHEN size(ofBroad) + size(ofSeveral) > 0 THEN []
        ELSE $asked.skills
      END AS asked
    CALL (asked, scarce) {
      CALL (asked, scarce) {
        UNWIND asked.parts AS skill
        CALL (skill) {
          WITH skill
          WHERE $asked.anybody
          MATCH (p)-[h:HAS_SKILL]->()
          WHERE h.skillId = skill AND h.score > 0
          WITH p, h
          ORDER BY h.skillId DESC, h.score DESC
          LIMIT $deep
          RETURN p, h
            UNION ALL
          WITH skill
          WHERE NOT $asked.anybody
          MATCH (p)-[h:HAS_SKILL]->()
          WHERE h.skillId = skill AND h.score > 0 AND `{passes-filter}`
          WITH p, h
          ORDER BY h.skillId DESC, h.score DESC
          LIMIT $deep
          RETURN p, h
        }
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
        max(own) AS best,
        max(size(held)) AS most
    }
    RETURN asked, rows, best, most
      UNION ALL
    WITH ofBroad, bestOfBroad, mostOfBroad
    WHERE size(ofBroad) > 0
    RETURN
      $asked.skills[0] AS asked,
      ofBroad AS rows,
      bestOfBroad AS best,
      mostOfBroad AS most
      UNION ALL
    WITH ofSeveral
    WHERE size(ofSeveral) > 0
    RETURN
      {weight: 1.0, broad: false} AS asked,
      ofSeveral AS rows,
      null AS best,
      null AS most
  }
  RETURN
    collect({
      asked: asked,
      rows: rows,
      best: best,
      most: most,
      weight:
        CASE
          WHEN
            asked.broad AND best > 0
            THEN asked.weight * $asked.broadShare / best
          ELSE asked.weight
        END,
      // Only a broad skill is measured by its best holder.
      leading:
        CASE
          WHEN asked.broad THEN sqrt(best) - 2 * asked.slack * sqrt(most)
        END
    }) AS lists
}
OPTIONAL MATCH (asking:Person {id: $asked.leftOut})
CALL (lists, hits, asking) {
  // One list alone need not be added to anything.
  WITH lists, hits, asking
  WHERE size(lists) = 1 AND $asked.query IS NULL AND size($asked.votes) = 0
  UNWIND lists AS list
  CALL (list, asking) {
    UNWIND list.rows AS row
    WITH row, list.weight * row[2] + list.asked.weight * row[3] AS x
    WHERE
      (row[2] > 0 OR size($asked.required) = 0) AND
      (asking IS NULL OR row[0] <> asking) AND
      ($asked.least IS NULL OR x >= $asked.least)
    ORDER BY x DESC
    LIMIT toInteger($asked.limit) + 1
    RETURN collect([row[0], [row[1]], x]) AS first
  }
  RETURN
    first,
    size(list.rows) -
    size(
      [
        row IN list.rows
        WHERE row[0] = asking OR (row[2] <= 0 AND size($asked.required) > 0)
      ]) AS found,
    [
      row IN list.rows
      WHERE
        list.leading IS NOT NULL AND row[2] > 0 AND sqrt(row[2]) >= list.leading
      | [
        row[0],
        [row[1]],
        list.weight * row[2] + list.asked.weight * row[3],
        true
      ]
    ] AS leaders
    UNION ALL
  WITH lists, hits, asking
  WHERE
    NOT (size(lists) = 1 AND $asked.query IS NULL AND size($asked.votes) = 0)
  CALL (lists, hits) {
    UNWIND lists AS list
    UNWIND list.rows AS row
    RETURN
      row[0] AS p,
      row[1] AS held,
      list.weight * row[2] + list.asked.weight * row[3] AS x,
      CASE
        WHEN row[2] > 0 THEN list.asked.id
      END AS own,
      list.leading IS NOT NULL AND row[2] > 0 AND sqrt(row[2]) >= list.leading AS leads
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
  WITH
    collect(
      CASE
        WHEN fits AND (asking IS NULL OR p <> asking) THEN [p, held, x]
      END) AS everyone,
    collect(
      CASE
        WHEN leads THEN [p, held, x, fits]
      END) AS leaders
  CALL (everyone) {
    UNWIND everyone AS row
    WITH row
    WHERE $asked.least IS NULL OR row[2] >= $asked.least
    ORDER BY row[2] DESC
    LIMIT toInteger($asked.limit) + 1
    RETURN collect(row) AS first
  }
  RETURN first, size(everyone) AS found, leaders
}
WITH
  scarce,
  hits,
  lists,
  leaders,
  found,
  first[..toInteger($asked.limit)] AS best,
  first[toInteger($asked.limit)][2] AS rest
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
CALL (best, rest, leaders, mates) {
  CALL (best, rest, leaders) {
    UNWIND best + [row IN leaders WHERE NOT row[3] OR row[2] <= rest] AS row
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
  [list IN lists WHERE list.asked.broad | [list.asked.id, list.best, list.most]] AS bests,
  found,
  rest,
  hits