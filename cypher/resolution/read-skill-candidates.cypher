// Skills that texts may mean, in no order: at most limit per text by form, words and words alike, and where the text has a vector
// the 60 nearest meanings. name, names and inContext are cosines; null where text or skill has no vector.
// What a text has not is null: an index is then not read at all.
// @access read
// @param texts: {squashed: string[], initials: string?, prefix: string?, first: string?, last: string?, length: int?, words: string?, alike: string?, vector: float[]?, contextVector: float[]?}[]
// @param limit: int
// @returns text: int
// @returns candidates: {id: string, name: float?, names: float?, inContext: float?}[]
UNWIND range(0, size($texts) - 1) AS text
WITH text, $texts[text] AS t
CALL (t) {
  CALL (t) {
    MATCH (n:SkillName)
    WHERE n.squashed IN t.squashed
    RETURN n, 3.0 AS score
      UNION ALL
    MATCH (n:SkillName)
    WHERE n.initials = t.initials
    WITH n
    LIMIT 50
    RETURN n, 2.0 AS score
      UNION ALL
    // A numeronym: first letter, number of letters left out, last letter.
    MATCH (n:SkillName)
    WHERE
      n.squashed STARTS WITH t.first AND
      n.squashed ENDS WITH t.last AND
      size(n.squashed) = t.length
    WITH n
    LIMIT 50
    RETURN n, 2.0 AS score
      UNION ALL
    MATCH (n:SkillName)
    WHERE n.squashed STARTS WITH t.prefix
    WITH n
    ORDER BY size(n.squashed), n.key
    LIMIT 30
    RETURN n, 1.5 AS score
      UNION ALL
    WITH t
    WHERE t.words IS NOT NULL
    CALL
      db.index.fulltext.queryNodes(
        'skill_name_english',
        t.words,
        {limit: 400}
      )
      YIELD node AS n, score AS found
    WITH collect([n, found]) AS hits, max(found) AS best
    UNWIND hits AS hit
    RETURN hit[0] AS n, hit[1] / best AS score
      UNION ALL
    WITH t
    WHERE t.alike IS NOT NULL
    CALL
      db.index.fulltext.queryNodes(
        'skill_name_text',
        t.alike,
        {limit: 200}
      )
      YIELD node AS n, score AS found
    WITH collect([n, found]) AS hits, max(found) AS best
    UNWIND hits AS hit
    RETURN hit[0] AS n, hit[1] / best AS score
  }
  MATCH (n)-[:NAMES]->(s:Skill)
  WHERE s.status = 'ACTIVE'
  WITH s, max(score) AS score
  ORDER BY score DESC, s.id
  LIMIT $limit
  RETURN s
    UNION
  WITH t
  WHERE t.vector IS NOT NULL
  CALL
    db.index.vector.queryNodes(
      'skill_name_vector',
      30,
      t.vector
    )
    YIELD node AS s
  WITH s
  WHERE s.status = 'ACTIVE'
  RETURN s
    UNION
  WITH t
  WHERE t.vector IS NOT NULL
  CALL
    db.index.vector.queryNodes(
      'skill_names_vector',
      30,
      t.vector
    )
    YIELD node AS s
  WITH s
  WHERE s.status = 'ACTIVE'
  RETURN s
}
WITH
  text,
  s,
  2 * vector.similarity.cosine(s.nameVector, t.vector) - 1 AS name,
  2 * vector.similarity.cosine(s.namesVector, t.vector) - 1 AS names,
  2 * vector.similarity.cosine(s.namesVector, t.contextVector) - 1 AS inContext
RETURN
  text,
  collect({id: s.id, name: name, names: names, inContext: inContext}) AS candidates