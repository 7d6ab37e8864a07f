import type { History } from '../cli/history';
import { drain } from '../drain';
import { HR, indexed } from '../seed';
import { useApp } from '../testkit';
import { walkNodes } from '../walk';
import { byGit, byHr, bySCIM, makeTeams, SIZE, writeHistory } from './organisation';

/** The clock stands still, so that scores do not move between two orders, and ahead of every token that is made meanwhile. */
const NOW = Date.now() + 3_600_000;
const service = useApp({ clock: () => NOW });
let history: History;
beforeAll(() => (history = writeHistory()));
afterAll(() => history.remove());

const SOURCES = {
  scim: () => bySCIM(service()),
  hr: () => byHr(service()),
  git: () => byGit(service(), history.folder),
} as const;
type Name = keyof typeof SOURCES;
const ORDERS: readonly Name[][] = [
  ['scim', 'hr', 'git'],
  ['scim', 'git', 'hr'],
  ['hr', 'scim', 'git'],
  ['hr', 'git', 'scim'],
  ['git', 'scim', 'hr'],
  ['git', 'hr', 'scim'],
];

interface Node {
  readonly name: string;
  readonly email: string;
  readonly emails: readonly string[];
  readonly title: string;
  readonly team: { readonly name: string };
  readonly manager: { readonly email: string } | null;
}

const lower = (text: string | undefined) => text?.toLowerCase() ?? '';

/** Everybody, by what does not hang on ids. */
async function people() {
  const query = `query ($after: String) { people(first: 100, after: $after, filter: { active: null }) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { name email emails title team { name } manager { email } } } } }`;
  const nodes = await walkNodes<Node>(async (after) => (await service().execute<{ people: never }>(query, { after }, HR)).people);
  const shown = nodes.map(({ name, email, emails, title, team, manager }) => ({
    name,
    email: lower(email),
    emails: [...new Set(emails.map(lower))].sort((a, b) => (a < b ? -1 : 1)),
    title,
    team: team?.name,
    manager: lower(manager?.email),
  }));
  return shown.sort((a, b) => (a.email < b.email ? -1 : 1));
}

/** Who knows each language and directory, the best first. */
async function experts() {
  const query = `query ($skill: ID!) { expertSearch(input: { skills: [{ skill: $skill }] }, first: 50) {
    totalCount edges { node { score person { email } } } } }`;
  const of = async (skill: string) => {
    const { expertSearch } = await service().execute<{
      expertSearch: { totalCount: number; edges: { node: { score: number; person: { email: string } } }[] };
    }>(query, { skill }, { as: 'ADMIN' });
    return {
      skill,
      total: expertSearch.totalCount,
      found: expertSearch.edges.map(({ node }) => [lower(node.person.email), node.score.toFixed(6)]),
    };
  };
  return Promise.all(['lang:typescript', 'lang:python', 'dir:kestrel/src/core'].map(of));
}

test('a directory, an HR file and a git history give the same people, teams and experts in every order', async () => {
  let first: unknown;
  for (const order of ORDERS) {
    await service().wipe();
    await makeTeams(service());
    for (const name of order) await SOURCES[name]();
    await indexed(service());
    await drain(service().graph, () => NOW);
    const found = { people: await people(), experts: await experts() };
    expect(found.people).toHaveLength(SIZE);
    first ??= found;
    expect({ order, ...found }).toEqual({ order, ...(first as object) });
  }
  expect((first as { experts: { total: number }[] }).experts.map(({ total }) => total)).toEqual([40, 40, 40]);
}, 600_000);
