/** A statement of the bare side. */
export interface LeastStatement {
  readonly text: string;
  readonly params: object;
}

/** What a page shows of its people, the newest of their work in the asked skills in place of the strongest. */
const PAGE = `
  CALL (p, skills) {
    MATCH (p)-[:CONTRIBUTED]->(c:Contribution)-[:SHOWS]->(s:Skill)
    WHERE s.id IN skills AND c.status = 'ACTIVE'
    WITH DISTINCT c ORDER BY c.at DESC LIMIT 3
    RETURN collect(c {.id, .title, .kind, .at}) AS contributions
  }
  RETURN p {.id, .name, .title, .location, .availability} AS person, score, contributions,
    [(p)-[:MEMBER_OF]->(t:Team) | t {.id, .name}] AS team
  ORDER BY score DESC`;

/** The hundred best holders of each asked skill from the index, those below it included, and the page's people. */
const OF_SKILLS = `
  MATCH (asked:Skill WHERE asked.id IN $skills)<-[:BROADER*0..]-(n:Skill)
  WITH collect(DISTINCT n.id) AS skills
  CALL (skills) {
    UNWIND skills AS skill
    CALL (skill) {
      MATCH (p:Person)-[h:HAS_SKILL]->(:Skill)
      WHERE h.skillId = skill AND h.score > 0
      WITH p, h ORDER BY h.skillId DESC, h.score DESC LIMIT 100
      RETURN p, h.score AS score
    }
    WITH p, sum(score) AS score ORDER BY score DESC LIMIT toInteger($first)
    RETURN p, score
  }
  ${PAGE}`;

/** The best matches of a text, who wrote them, and the page's people. */
const OF_TEXT = `
  CALL db.index.fulltext.queryNodes('contribution_text', $text, {limit: 300}) YIELD node AS c, score
  MATCH (p:Person)-[:CONTRIBUTED]->(c)
  WITH p, sum(score) AS score, collect(c) AS matches ORDER BY score DESC LIMIT toInteger($first)
  RETURN p {.id, .name, .title, .location, .availability} AS person, score, [c IN matches[..3] | c {.id, .title, .kind, .at}] AS contributions,
    [(p)-[:MEMBER_OF]->(t:Team) | t {.id, .name}] AS team
  ORDER BY score DESC`;

/** The least Cypher that could answer a question: what the answer leaves out are scores as they are explained, and everybody's circumstances. */
export function leastStatement(
  input: { readonly skills?: readonly { skill: string }[]; readonly text?: string },
  first: number,
): LeastStatement {
  return input.skills
    ? { text: OF_SKILLS, params: { skills: input.skills.map(({ skill }) => skill), first } }
    : { text: OF_TEXT, params: { text: input.text, first } };
}
