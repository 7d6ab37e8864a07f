// The best holders of skills by stored score with what explains it, of neighbouring skills too where these are held by few, everyone whose contributions match a text.
// @access read
// @param asked: {parts: [asked: string, skill: string][], neighbours: [asked: string, skill: string][], query: string?, voters: string[], leftOut: string}
// @param few: int
// @param limit: int
// @param looked: int
// @param hitLimit: int
// @param until: time
// @returns parts: {asked: string, skill: string, bestKnowledge: float, bestCurrent: float, totalVolume: float, reference: time, holders: [person: string, ...Holding, ...TraitColumns][]}[]
// @returns hits: TextHitRow[]
// @returns voters: [person: string, ...TraitColumns, held: [skill: string, ...Holding][]][]
// Skills that somebody holds, but few.
CALL () {
  UNWIND $asked.neighbours AS pair
  WITH DISTINCT pair[0] AS asked
  CALL (asked) {
    UNWIND [part IN $asked.parts WHERE part[0] = asked | part[1]] AS skill
    MATCH (:Person)-[h:HAS_SKILL]->(:Skill)
    WHERE h.skillId = skill AND h.score > 0
    WITH h
    LIMIT $few
    RETURN count(h) AS held
  }
  WITH asked, held
  WHERE 0 < held < $few
  RETURN collect(asked) AS scarce
}
CALL (scarce) {
  UNWIND
    $asked.parts + [pair IN $asked.neighbours WHERE pair[0] IN scarce] AS part
  MATCH (s:Skill {id: part[1]})
  WHERE s.reference IS NOT NULL
  CALL (s) {
    MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)
    WHERE
      h.skillId = s.id AND
      h.score > 0 AND
      p.id <> $asked.leftOut AND
      `{passes-filter}`
    WITH p, h
    ORDER BY h.skillId DESC, h.score DESC
    LIMIT $limit
    RETURN collect([p.id, `{holding}`, `{traits}`]) AS holders
  }
  RETURN
    collect(s {
      asked: part[0],
      skill: s.id,
      .bestKnowledge,
      .bestCurrent,
      .totalVolume,
      .reference,
      holders: holders
    }) AS parts
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
// Whoever is among the first of one skill may stand too low in another to have been read there.
CALL (parts, hits) {
  UNWIND
    $asked.voters +
    reduce(ids = [], hit IN hits | ids + [x IN hit.contributors | x[0]]) +
    CASE
      WHEN
        size($asked.parts) > 1 AND
        any(part IN parts WHERE size(part.holders) >= $limit)
        THEN
          reduce(
            ids = [],
            part IN parts | ids + [holder IN part.holders | holder[0]])
      ELSE []
    END AS id
  WITH DISTINCT id
  MATCH (p:Person {id: id})
  WHERE `{passes-filter}`
  RETURN
    collect([
      p.id,
      `{traits}`,
      [
        (p)-[h:HAS_SKILL]->(:Skill)
        WHERE h.skillId IN [part IN $asked.parts | part[1]]
        | [h.skillId, `{holding}`]
      ]
    ]) AS voters
}
RETURN parts, hits, voters