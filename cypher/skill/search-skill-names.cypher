// Spellings for a typeahead: exact (0), same without separators (1), initials (2), prefix (3), prefix without separators (4), a
// word's prefix (5), fuzzy (6, by score). A way whose parameter is null is left out.
// @access read
// @param normalised: string
// @param squashed: string?
// @param squashedPrefix: string?
// @param words: string?
// @param fuzzy: string?
// @param limit: int
// @returns names: {id: string, text: string, rank: int, preferred: boolean}[]
CALL () {
  MATCH (n:SkillName {normalised: $normalised})
  RETURN n, 0 AS rank, 0.0 AS score
    UNION ALL
  MATCH (n:SkillName {squashed: $squashed})
  RETURN n, 1 AS rank, 0.0 AS score
    UNION ALL
  MATCH (n:SkillName {initials: $squashed})
  RETURN n, 2 AS rank, 0.0 AS score
    UNION ALL
  MATCH (n:SkillName)
  WHERE n.normalised STARTS WITH $normalised
  WITH n
  ORDER BY n.normalised
  LIMIT $limit
  RETURN n, 3 AS rank, 0.0 AS score
    UNION ALL
  MATCH (n:SkillName)
  WHERE n.squashed STARTS WITH $squashedPrefix
  WITH n
  ORDER BY n.squashed
  LIMIT $limit
  RETURN n, 4 AS rank, 0.0 AS score
    UNION ALL
  WITH $words AS words
  WHERE words IS NOT NULL
  CALL
    db.index.fulltext.queryNodes(
      'skill_name_text',
      words,
      {limit: $limit}
    )
    YIELD node AS n
  RETURN n, 5 AS rank, 0.0 AS score
    UNION ALL
  WITH $fuzzy AS fuzzy
  WHERE fuzzy IS NOT NULL
  CALL
    db.index.fulltext.queryNodes(
      'skill_name_text',
      fuzzy,
      {limit: $limit}
    )
    YIELD node AS n, score
  RETURN n, 6 AS rank, score
}
MATCH (n)-[k:NAMES]->(s:Skill)
WHERE s.status = 'ACTIVE'
WITH s, n, k, min(rank) AS rank, max(score) AS score
ORDER BY rank,
CASE rank
  WHEN 6 THEN - score
  ELSE 0
END, size(n.normalised), n.normalised, s.id
RETURN
  collect({id: s.id, text: n.text, rank: rank, preferred: k.preferred}) AS names