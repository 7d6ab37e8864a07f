// What grades the mentor of a mentoring: whether the two met, whether another mentoring of the two proved a level in one of the skills, and
// what is proven of the mentor in each of them.
// @access read
// @param id: string
// @param contribution: string
// @returns met: boolean
// @returns again: boolean
// @returns words: Word[]
MATCH (k:Mentoring {id: $id})
MATCH (k)-[:MENTOR]->(m:Person), (k)-[:MENTEE]->(e:Person)
RETURN
  EXISTS { (k)-[:HELD]->(:Meeting) } AS met,
  EXISTS {
    MATCH
      (m)-[:CONTRIBUTED]->
      (c:Contribution {source: 'mentoring'})<-[:CONTRIBUTED]-
      (e)
    WHERE
      c.id <> $contribution AND
      c.difficulty IS NOT NULL AND
      EXISTS {
        MATCH (c)-[:SHOWS]->(s:Skill)
        WHERE s.id IN k.skillIds
      }
  } AS again,
  COLLECT {
    UNWIND k.skillIds AS skill
    OPTIONAL MATCH (m)-[h:HAS_SKILL]->(:Skill {id: skill})
    RETURN [h.directMean, h.directSd]
  } AS words