import { newPrefix, seed } from '../seed';
import { useApp } from '../testkit';
import { linesOf, makeHistory, type History } from './history';
import { countsOf, runImport } from './run-import';

const service = useApp();
const SOURCE = `shop-${Date.now()}`;
const at = (name: string) => `${name}@${SOURCE}.example.org`;

let history: History;
beforeAll(() => {
  history = makeHistory();
  history.write('src/graph/query.tsx', linesOf(10));
  history.commit(`Ana Lima <${at('Ana')}>`, '2024-01-01', `Begin\n\nWhy.\n\nReviewed-by: Bo Ek <${at('bo')}>\n`);
  history.write('docs/größe "1".md', linesOf(3));
  history.commit(`Bo Ek <${at('bo')}>`, '2024-02-01', 'Grüße 🙂');
});
afterAll(() => history.remove());

async function runAgainst(as?: 'HR_SYNC' | 'EMPLOYEE') {
  const token = as ? await service().token({ as }) : 'wrong';
  return runImport(['git', history.folder, '--source', SOURCE], { GRAPHQL_URL: service().url, TOKEN: token });
}

const FOUND = `query ($filter: ContributionFilter) {
  contributions(filter: $filter) {
    edges { node {
      title text size at kind outcome
      contributors { part person { id name email } }
      skills { id name broader { id } }
    } }
  }
}`;

interface Found {
  contributions: { edges: { node: { title: string } }[] };
}

describe('npm run import -- git', () => {
  test('brings people, skills and contributions into the service', async () => {
    const { code, stdout, stderr } = await runAgainst('HR_SYNC');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(countsOf(stdout, 'people')).toEqual([2, 0, 0, 0]);
    expect(countsOf(stdout, 'contributions')).toEqual([2, 0, 0, 0]);

    const found = await service().execute<Found>(FOUND, { filter: { source: SOURCE } }, { as: 'ADMIN' });
    const nodes = found.contributions.edges.map((edge) => edge.node);
    expect(nodes.find((node) => node.title === 'Begin')).toMatchObject({
      text: 'Why.',
      kind: 'CODE_CHANGE',
      size: 10,
      outcome: 1,
      at: expect.stringMatching(/^2024-01-01T12:00:00/) as string,
      contributors: expect.arrayContaining([
        { part: 'AUTHOR', person: { id: at('ana'), name: 'Ana Lima', email: at('ana') } },
        { part: 'REVIEWER', person: { id: at('bo'), name: 'Bo Ek', email: at('bo') } },
      ]) as unknown,
      skills: expect.arrayContaining([
        { id: 'lang:tsx', name: 'TSX', broader: [{ id: 'lang:typescript' }] },
        { id: `dir:${SOURCE}/src/graph`, name: 'src/graph', broader: [{ id: `dir:${SOURCE}/src` }] },
      ]) as unknown,
    });
    expect(nodes.find((node) => node.title === 'Grüße 🙂')).toMatchObject({ text: null, skills: [{ id: `dir:${SOURCE}/docs` }] });
  });

  test('a second run writes nothing; after one more commit, that commit', async () => {
    await runAgainst('HR_SYNC');
    const again = await runAgainst('HR_SYNC');
    for (const kind of ['people', 'skills', 'contributions']) {
      const [created, updated, unchanged, rejected] = countsOf(again.stdout, kind);
      expect({ kind, created, updated, rejected }).toEqual({ kind, created: 0, updated: 0, rejected: 0 });
      expect(unchanged).toBeGreaterThan(0);
    }

    history.write('src/graph/query.tsx', linesOf(11));
    history.commit(`Bo Ek <${at('bo')}>`, '2024-03-01', 'More');
    const { stdout } = await runAgainst('HR_SYNC');
    expect(countsOf(stdout, 'people')).toEqual([0, 0, 2, 0]);
    expect(countsOf(stdout, 'contributions')).toEqual([1, 0, 2, 0]);
  });

  test('somebody whom the people data knows is not made again, and keeps their id, name and team', async () => {
    const id = newPrefix();
    const known = makeHistory();
    known.write('src/rail/r.java', linesOf(50));
    known.commit(`ada <ada.byron+git@${id}kestrel.example>`, '2025-01-10', 'Rail');
    await seed(service(), {
      teams: [{ id: `${id}rail`, name: 'Rail' }],
      people: [{ id: `${id}E-4711`, name: 'Byron, Ada', email: `Ada.Byron@${id}kestrel.example`, team: `${id}rail` }],
    });
    const token = await service().token({ as: 'HR_SYNC' });
    const { stdout } = await runImport(['git', known.folder, '--source', `${id}known`], { GRAPHQL_URL: service().url, TOKEN: token });
    known.remove();
    expect(countsOf(stdout, 'people')).toEqual([0, 0, 1, 0]);
    const found = await service().execute<Found>(
      'query ($filter: ContributionFilter) { contributions(filter: $filter) { edges { node { title contributors { person { id name team { id } } } } } } }',
      { filter: { source: `${id}known` } },
      { as: 'ADMIN' },
    );
    const person = { id: `${id}E-4711`, name: 'Byron, Ada', team: { id: `${id}rail` } };
    expect(found.contributions.edges).toEqual([{ node: { title: 'Rail', contributors: [{ person }] } }]);
  });

  test('says in a sentence that a token is wrong or not enough', async () => {
    expect(await runAgainst()).toMatchObject({ code: 2, stderr: expect.stringContaining('does not accept the token') as string });
    const refused = await runAgainst('EMPLOYEE');
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('The token may not sync rows') as string });
  });
});
