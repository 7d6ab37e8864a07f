import { ask, type Service } from '../client';
import { CliError } from '../errors';
import type { Answer, Ranked, Standing } from './answer';
import type { Question } from './questions';

/** The largest page the service gives. */
const PAGE = 100;
const EXPERT = 'rank score person { id } terms { feature points }';

export const SEARCH = `query evaluate($input: ExpertSearchInput!, $first: Int!, $after: String) {
  expertSearch(input: $input, first: $first, after: $after) { edges { node { ${EXPERT} } } pageInfo { hasNextPage endCursor } }
}`;

export const STANDING = `query evaluatePlace($input: ExpertSearchInput!, $person: ID!) {
  whyNotExpert(input: $input, person: $person) { excludedBy expert { ${EXPERT} } }
}`;

/** Asked before the place: only then is someone the service has never heard of no mistake. */
export const KNOWN = 'query evaluateKnown($person: ID!) { person(id: $person) { id } }';

interface Expert {
  rank: number;
  score: number;
  person: { id: string };
  terms: { feature: string; points: number }[];
}

interface Page {
  expertSearch: { edges: { node: Expert }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** The first `depth` people of the service's answer, whoever asks among them: figures do not depend on the token. */
export async function answerTo(service: Service, { id, input }: Question, depth: number): Promise<Answer> {
  const ranking: Ranked[] = [];
  let ms = 0;
  for (let after: string | null = null; ;) {
    const start = performance.now();
    const first = Math.min(PAGE, depth - ranking.length);
    const { expertSearch } = await named(id, () => ask<Page>(service, SEARCH, { input: { ...input, includeSelf: true }, first, after }));
    ms ||= performance.now() - start;
    ranking.push(...expertSearch.edges.map(({ node }) => toRanked(node)));
    after = expertSearch.pageInfo.endCursor;
    if (!expertSearch.pageInfo.hasNextPage || ranking.length >= depth) return { query: id, ranking, ms };
  }
}

/** Where one person stands in the whole answer, or why they do not. */
export async function standingOf(service: Service, { id, input }: Question, person: string): Promise<Standing> {
  const known = await named(id, () => ask<{ person: object | null }>(service, KNOWN, { person }));
  if (!known.person) return { excludedBy: 'Not known to the service.' };
  const { whyNotExpert } = await named(id, () =>
    ask<{ whyNotExpert: { excludedBy: string | null; expert: Expert | null } }>(service, STANDING, {
      input: { ...input, includeSelf: true },
      person,
    }),
  );
  const { expert, excludedBy } = whyNotExpert;
  return expert ? { ...toRanked(expert), rank: expert.rank } : { excludedBy };
}

function toRanked({ score, person, terms }: Expert): Ranked {
  return { person: person.id, score, terms: Object.fromEntries(terms.map(({ feature, points }) => [feature, points])) };
}

/** A refusal says which query was refused. */
export async function named<T>(query: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof CliError ? new CliError(`query ${query}: ${error.message}`) : error;
  }
}
