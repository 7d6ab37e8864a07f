// What a question is about: the skills that ids and names lead to (replaced ones to their successors) by how often they are used, or names close to a word, places and teams of those names (with the teams below them, and so for the teams of the filter), where the viewer works, the newest contribution known then, and contributions that match its words.
// @type QuestionHitRow: {id: string, score: float, at: time, contributors: [person: string, part: string][], skills: string[]}
// @access read
// @param asked: {ids: string[], names: string[], misspelt: string[], fuzzy: string?, whereabouts: string[], teams: string[]?, viewer: string?, query: string?}
// @param until: time
// @param leastSimilarity: float
// @param neighbours: int
// @param looked: int
// @param limit: int
// @returns skills: {asked: string, id: string, name: string, spelling: string?, preferred: boolean, close: boolean, uses: int, narrower: string[], broader: string[], similar: [id: string, similarity: float][]}[]
// @returns places: [spelling: string, location: string][]
// @returns teams: [spelling: string, id: string, below: string[]][]
// @returns within: string[]
// @returns viewer: {location: string?, timeZone: string?, team: string?}?
// @returns newest: time?
// @returns hits: QuestionHitRow[]
CALL () {
  UNWIND $asked.ids AS asked
  MATCH (s:Skill {id: asked})
  OPTIONAL MATCH (s)-[:REPLACED_BY]->(successor:Skill)
  WITH asked, coalesce(successor, s) AS s
  RETURN
    collect({asked: asked, skill: s, spelling: null, preferred: true, uses: 0}) AS byId
}
CALL () {
  UNWIND $asked.names AS asked
  MATCH (n:SkillName {normalised: asked})-[k:NAMES]->(s:Skill)
  OPTIONAL MATCH (s)-[:REPLACED_BY]->(successor:Skill)
  WITH asked, n, k, coalesce(successor, s) AS s
  WHERE s.status <> 'RETIRED'
  WITH
    asked,
    collect({s: s, spelling: n.text, preferred: k.preferred}) AS senses
  UNWIND senses AS sense
  WITH asked, sense, sense.s AS s, size(senses) > 1 AS ambiguous
  CALL (s, ambiguous) {
    MATCH (s)<-[:SHOWS]-(c:Contribution)
    WHERE ambiguous AND c.status = 'ACTIVE' AND c.at <= $until
    RETURN count(c) AS uses
  }
  RETURN
    collect({
      asked: asked,
      skill: s,
      spelling: sense.spelling,
      preferred: sense.preferred,
      uses: uses
    }) AS byName
}
CALL () {
  WITH $asked.fuzzy AS fuzzy
  WHERE fuzzy IS NOT NULL
  CALL
    db.index.fulltext.queryNodes(
      'skill_name_text',
      fuzzy,
      {limit: 50}
    )
    YIELD node AS n
    WHERE
      any(
        x IN $asked.misspelt
        WHERE
          n.normalised <> x AND
          size(n.normalised) IN [size(x) - 1, size(x), size(x) + 1]
      )
  MATCH (n)-[k:NAMES]->(s:Skill)
  WHERE s.status = 'ACTIVE'
  WITH n, k, s
  LIMIT 5
  RETURN
    collect({
      asked: n.normalised,
      skill: s,
      spelling: n.text,
      preferred: k.preferred,
      close: true,
      uses: 0
    }) AS byLikeness
}
CALL (byId, byName, byLikeness) {
  UNWIND byId + byName + byLikeness AS found
  WITH found, found.skill AS s
  CALL (s) {
    MATCH (s)<-[:BROADER*1..]-(n:Skill)
    WITH DISTINCT n
    LIMIT 3000
    RETURN collect(n.id) AS narrower
  }
  CALL (s) {
    MATCH (s)-[r:RELATED|COOCCURS]-(n:Skill)
    WHERE r.similarity >= $leastSimilarity AND n.status = 'ACTIVE'
    WITH n.id AS id, max(r.similarity) AS similarity
    ORDER BY similarity DESC, id
    LIMIT $neighbours
    RETURN collect([id, similarity]) AS similar
  }
  RETURN
    collect({
      asked: found.asked,
      id: s.id,
      name: s.name,
      spelling: found.spelling,
      preferred: found.preferred,
      close: found.close IS NOT NULL,
      uses: found.uses,
      narrower: narrower,
      broader: [(s)-[:BROADER]->(b:Skill) WHERE b.status = 'ACTIVE' | b.id ],
      similar: similar
    }) AS skills
}
CALL () {
  UNWIND $asked.whereabouts AS spelling
  CALL (spelling) {
    MATCH (p:Person)
    WHERE p.location = spelling OR p.location STARTS WITH spelling + ','
    RETURN DISTINCT p.location AS location
    LIMIT 5
  }
  RETURN collect([spelling, location]) AS places
}
CALL () {
  UNWIND $asked.whereabouts AS spelling
  MATCH (t:Team {name: spelling})
  WHERE t.status = 'ACTIVE'
  RETURN
    collect([spelling, t.id, [(t)<-[:PART_OF*0..]-(below:Team) | below.id ]]) AS teams
}
CALL () {
  UNWIND $asked.teams AS id
  MATCH (:Team {id: id})<-[:PART_OF*0..]-(below:Team)
  RETURN collect(DISTINCT below.id) AS within
}
CALL () {
  OPTIONAL MATCH (p:Person {id: $asked.viewer})
  RETURN p {
    .location,
    .timeZone,
    team: head([(p)-[:MEMBER_OF]->(t:Team) | t.id ])
  } AS viewer
}
CALL () {
  RETURN `{read-newest-contribution}`
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
  LIMIT $limit
  RETURN
    collect({
      id: c.id,
      score: score,
      at: c.at,
      contributors:
        [(p:Person)-[k:CONTRIBUTED]->(c) WHERE p.active | [p.id, k.part] ],
      skills: [(c)-[:SHOWS]->(s:Skill) | s.id ]
    }) AS hits
}
RETURN skills, places, teams, within, viewer, newest, hits