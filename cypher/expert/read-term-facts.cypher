// What the terms of a page of experts name: skills, titles of contributions, and of those whose evidence the viewer may read who vouches for them in the asked skills, with what is proven of each there.
// @access read
// @param skills: string[]
// @param contributions: string[]
// @param vouched: {people: string[], skills: string[], viewer: string, all: boolean}
// @param until: time
// @returns names: [skill: string, name: string][]
// @returns titles: [contribution: string, title: string][]
// @returns vouching: {person: string, skill: string, by: string, mean: float?, sd: float?}[]
CALL () {
  UNWIND $skills AS id
  MATCH (s:Skill {id: id})
  RETURN collect([id, s.name]) AS names
}
CALL () {
  UNWIND $contributions AS id
  MATCH (c:Contribution {id: id})
  RETURN collect([id, c.title]) AS titles
}
CALL () {
  UNWIND $vouched.people AS id
  MATCH (p:Person {id: id})
  WHERE
    $vouched.all OR
    id = $vouched.viewer OR
    $vouched.viewer IN [(p)-[:REPORTS_TO*1..]->(m:Person) | m.id ]
  MATCH (p)<-[:ABOUT]-(e:Evidence)-[:OF]->(s:Skill)
  WHERE
    e.kind = 'PEER' AND
    e.status IN ['ACTIVE', 'UPHELD'] AND
    e.at <= $until AND
    coalesce(e.expiresAt, $until + 1) > $until AND
    s.id IN $vouched.skills
  MATCH (e)-[:BY]->(b:Person)
  WHERE b <> p
  OPTIONAL MATCH (b)-[h:HAS_SKILL]->(s)
  RETURN
    collect({
      person: id,
      skill: s.id,
      by: b.id,
      mean: h.directMean,
      sd: h.directSd
    }) AS vouching
}
RETURN names, titles, vouching