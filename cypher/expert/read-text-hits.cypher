// Contributions that match a full-text query best, with their people, by score, ties by id.
// @type TextHitRow: {id: string, score: float, at: time, contributors: [person: string, part: string][]}
// @access read
// @param query: string
// @param until: time
// @param looked: int
// @param limit: int
// @returns hits: TextHitRow[]
CALL
  db.index.fulltext.queryNodes(
    'contribution_text',
    $query,
    {limit: $looked}
  )
  YIELD node AS c, score
  WHERE c.status = 'ACTIVE' AND c.at <= $until
WITH c, score
ORDER BY score DESC, c.id
LIMIT $limit
RETURN
  collect({
    id: c.id,
    score: score,
    at: c.at,
    contributors:
      [(p:Person)-[k:CONTRIBUTED]->(c) WHERE p.active | [p.id, k.part] ]
  }) AS hits