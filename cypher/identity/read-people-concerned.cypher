// What hangs on people or on other ids of theirs: skills in which they had a part, said something or were spoken of, whom they
// endorsed, and whether somebody of the list is above another in the reporting line.
// @access read
// @param ids: string[]
// @returns skills: string[]
// @returns endorsed: string[]
// @returns inLine: boolean
UNWIND $ids AS id
MATCH (n:Person {id: id})
WITH collect(n) AS people
CALL (people) {
  UNWIND people AS n
  CALL (n) {
    MATCH (n)-[:CONTRIBUTED]->(:Contribution)-[:SHOWS]->(s:Skill)
    RETURN s
      UNION
    MATCH (n)<-[:BY|ABOUT]-(:Evidence)-[:OF]->(s:Skill)
    RETURN s
      UNION
    MATCH (n)-[:HAS_SKILL|CHAMPION_OF]->(s:Skill)
    RETURN s
  }
  RETURN collect(DISTINCT s.id) AS skills
}
CALL (people) {
  UNWIND people AS n
  MATCH (n)<-[:BY]-(:Evidence)-[:ABOUT]->(q:Person)
  RETURN collect(DISTINCT q.id) AS endorsed
}
RETURN
  skills,
  endorsed,
  any(
    n IN people
    WHERE
      any(
        m IN people
        WHERE
          m <> n AND
          EXISTS {
            MATCH ANY SHORTEST (n)-[:REPORTS_TO]->+(m)
          }
      )
  ) AS inLine