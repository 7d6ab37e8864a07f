import { ask, type Service } from '../client';
import { CliError } from '../errors';
import type { Answer, Ranked, Standing } from './answer';
import { named } from './ask-service';
import type { Question } from './questions';

const CHAMPION = 'score rankLow person { id } skill { id } terms { feature points }';

export const CHAMPIONS = `query evaluateChampions($skill: ID!, $first: Int!) {
  champions(skill: $skill, first: $first) { edges { node { ${CHAMPION} } } }
}`;

export const CHAMPIONSHIPS = `query evaluateChampionships($person: ID!) {
  person(id: $person) { championships(first: 100) { edges { node { ${CHAMPION} } } } }
}`;

interface Champion {
  score: number;
  rankLow: number;
  person: { id: string };
  skill: { id: string };
  terms: { feature: string; points: number }[];
}

interface List {
  edges: { node: Champion }[];
}

/** The first `depth` champions of the skill that a question names. */
export async function championsFor(service: Service, question: Question, depth: number): Promise<Answer> {
  const start = performance.now();
  const variables = { skill: skillOf(question), first: depth };
  const { champions } = await named(question.id, () => ask<{ champions: List }>(service, CHAMPIONS, variables));
  return { query: question.id, ranking: champions.edges.map(({ node }) => toRanked(node)), ms: performance.now() - start };
}

/** Where one person stands among them, or that they do not. */
export async function championshipOf(service: Service, question: Question, person: string): Promise<Standing> {
  const answer = await named(question.id, () => ask<{ person: { championships: List } | null }>(service, CHAMPIONSHIPS, { person }));
  if (!answer.person) return { excludedBy: 'Not known to the service.' };
  const found = answer.person.championships.edges.find(({ node }) => node.skill.id === skillOf(question));
  return found ? { ...toRanked(found.node), rank: found.node.rankLow } : { excludedBy: 'Not listed among the champions.' };
}

function skillOf({ id, input }: Question): string {
  const [only, ...others] = (input['skills'] ?? []) as { skill?: string }[];
  if (!only?.skill || others.length) throw new CliError(`query ${id}: champions are those of one skill, named by its id.`);
  return only.skill;
}

function toRanked({ score, person, terms }: Champion): Ranked {
  return { person: person.id, score, terms: Object.fromEntries(terms.map(({ feature, points }) => [feature, points])) };
}
