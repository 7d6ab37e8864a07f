// Why a page of experts stands where it does: what each did in some skills until a moment, and what its terms name: skills, titles of contributions, and of those whose evidence the viewer may read who vouches for them in the asked skills, with what is proven of each there.
// @type EventColumns: [skill: string, contribution: string, at: time, size: float?, skills: int, part: string]
// @access read
// @param people: string[]
// @param skills: string[]
// @param named: {skills: string[], contributions: string[]}
// @param vouched: {people: string[], skills: string[], viewer: string, all: boolean}
// @param until: time
// @returns events: [person: string, events: EventColumns[]][]
// @returns names: [skill: string, name: string][]
// @returns titles: [contribution: string, title: string][]
// @returns vouching: {person: string, skill: string, by: string, mean: float?, sd: float?}[]
CALL () {
  UNWIND $people AS id
  MATCH
    (p:Person {id: id})-[k:CONTRIBUTED]->(c:Contribution)-[:SHOWS]->(s:Skill)
  WHERE s.id IN $skills AND c.status = 'ACTIVE' AND c.at <= $until
  WITH
    id,
    collect([s.id, c.id, c.at, c.size, COUNT { (c)-[:SHOWS]->() }, k.part]) AS events
  RETURN collect([id, events]) AS events
}
CALL () {
  UNWIND $named.skills AS id
  MATCH (s:Skill {id: id})
  RETURN collect([id, s.name]) AS names
}
CALL () {
  UNWIND $named.contributions AS id
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
RETURN events, names, titles, vouching