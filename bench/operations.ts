import type { Graph } from '../src/graph/query';
import { send } from './send';
import type { Organisation } from './organisation';

/** A read operation with a page size in `$first`. */
export interface Operation {
  readonly name: string;
  readonly text: string;
  readonly variables: (first: number) => Record<string, unknown>;
  /** Statements it may send. */
  readonly statements: number;
}

const PERSON = 'id name title team { id name } manager { id name } roles { id name }';
const CONTRIBUTION = 'id kind title at size contributors { part person { id name } } skills { id name }';
const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';

/** What is asked of an expert search: skills by their ids, or a text. */
export interface Question {
  readonly skills?: readonly { skill: string }[];
  readonly text?: string;
}

/** What a page of experts shows in a console. */
export const EXPERT_SEARCH = `query Experts($input: ExpertSearchInput!, $first: Int!) {
  expertSearch(input: $input, first: $first) {
    edges { node {
      rank score terms { feature points detail } matches { via points skill { id name } }
      person { id name title location availability team { id name } }
      contributions(first: 3) { points contribution { id title kind at } }
    } }
    interpretation { skills { skill { id name } weight } unmatched notes } ${PAGE}
  }
}`;

/**
 * The questions that are searched for: skills of middling use, the one held by about a tenth of all people and one by about a
 * thousandth, one with narrower skills below it, and words.
 */
export async function expertQuestions(graph: Graph, { size, skills }: Organisation): Promise<{ name: string; input: Question }[]> {
  const named = (...ids: string[]) => ({ skills: ids.map((skill) => ({ skill })) });
  const heldBy = async (share: number) => {
    const text = `MATCH (s:Skill) WHERE NOT EXISTS { (s)<-[:BROADER]-() }
      WITH s, COUNT { (s)<-[:HAS_SKILL]-() } AS held RETURN s.id AS id ORDER BY abs(held - $wanted), id LIMIT 1`;
    const [row] = await send(graph, text, { wanted: share * size });
    return String(row?.['id']);
  };
  return [
    { name: '1 skill', input: named('s30') },
    { name: '2 skills', input: named('s30', 's50') },
    { name: '3 skills', input: named('s30', 's50', 's70') },
    { name: 'hot skill', input: named(await heldBy(0.1)) },
    { name: 'rare skill', input: named(await heldBy(0.001)) },
    { name: 'broad skill', input: named(skills.length > 60 ? 's59' : 's19') },
    { name: 'text', input: { text: 'kalo nermi solta' } },
  ];
}

/** Every kind of read there is. */
export async function readOperations(graph: Graph, organisation: Organisation): Promise<Operation[]> {
  const fixed = (given: Record<string, unknown>) => (first: number) => ({ ...given, first });
  const list = (name: string, text: string, given: Record<string, unknown> = {}): Operation => ({
    name,
    text,
    statements: 2,
    variables: fixed(given),
  });
  return [
    ...(await expertQuestions(graph, organisation)).map(({ name, input }) => ({
      ...list(`experts: ${name}`, EXPERT_SEARCH, { input }),
      statements: 3,
    })),
    list('people', `query($first: Int!) { people(first: $first) { edges { node { ${PERSON} } } ${PAGE} } }`),
    list(
      'people: words',
      `query($first: Int!) { people(first: $first, filter: { search: "ka" }) { edges { node { ${PERSON} } } ${PAGE} } }`,
    ),
    list(
      'people, their contributions',
      `query($first: Int!) { people(first: $first) { edges { node { id contributions(first: 3) { edges { node { id } } } } } } }`,
    ),
    list(
      'person, contributions',
      `query($first: Int!) { person(id: "p7") { ${PERSON} contributions(first: $first) { edges { node { ${CONTRIBUTION} } } } } }`,
    ),
    list('teams', `query($first: Int!) { teams(first: $first) { edges { node { id name parent { id name } } } ${PAGE} } }`),
    list(
      'teams, their members',
      `query($first: Int!) { teams(first: $first) { edges { node { id members(first: 3) { edges { node { id } } } } } } }`,
    ),
    list('team, members', `query($first: Int!) { team(id: "t1") { id members(first: $first) { edges { node { ${PERSON} } } ${PAGE} } } }`),
    list(
      'roles',
      `query($first: Int!) { roles(first: $first) { edges { node { id name requirements { level skill { id name } } } } ${PAGE} } }`,
    ),
    list('skills', `query($first: Int!) { skills(first: $first) { edges { node { id name broader { id name } } } ${PAGE} } }`),
    list('skills: words', `query($first: Int!) { skills(search: "ka", first: $first) { edges { matchedName node { id name } } ${PAGE} } }`),
    list(
      'skill, narrower',
      `query($first: Int!) { skill(id: "s59") { id narrower(first: $first) { id name } related { similarity skill { id } } } }`,
    ),
    list('contributions', `query($first: Int!) { contributions(first: $first) { edges { node { ${CONTRIBUTION} } } ${PAGE} } }`),
    list(
      'contributions: words',
      `query($first: Int!) { contributions(first: $first, filter: { search: "kalo ner" }) { edges { node { ${CONTRIBUTION} } } ${PAGE} } }`,
    ),
    list(
      'contributions: skill',
      `query($first: Int!) { contributions(first: $first, filter: { skills: ["s30"] }) { edges { node { ${CONTRIBUTION} } } ${PAGE} } }`,
    ),
    list(
      'sync runs',
      `query($first: Int!) { syncRuns(first: $first) { edges { node { id created rejectedRows(first: 3) { edges { node { id } } } } } ${PAGE} } }`,
    ),
  ];
}
