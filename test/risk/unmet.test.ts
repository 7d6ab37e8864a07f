import { UnmetDemandService } from '../../src/answers/risk/unmet.service';
import { ExpertsDocument, SupplyAndDemandDocument, UnmetDemandDocument } from '../operations.gen';
import { company, LD } from '../gap/company';
import { cypher, newPrefix, seed } from '../seed';
import { employee } from '../statement/company';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const ASKERS = ['ada', 'ben', 'cyd', 'dora', 'eli'];

beforeAll(() => seed(service(), company(p)));
beforeEach(() => cypher(service(), 'MATCH (u:UnmetDemand) DELETE u'));

const search = (asker: string, input: object, after: string | null = null) =>
  service().execute(ExpertsDocument, { input, first: 10, after } as never, employee(p, asker));
const unmet = async (from: string | null = null) => (await service().execute(UnmetDemandDocument, { from, first: 20 }, LD)).unmetDemand;
/** Counting is waited for by nobody but tests. */
async function counted(searches: number): Promise<void> {
  for (let found = -1; found !== searches;) {
    const [row] = await cypher<{ sum: number }>(service(), 'MATCH (u:UnmetDemand) RETURN sum(u.searches) AS sum');
    found = Number(row?.sum);
  }
}

test('shown once five different people asked, and never who', async () => {
  for (const asker of ['ada', 'ada', 'ada', 'ada', 'ada', 'ben', 'cyd', 'dora']) await search(asker, { skills: [{ skill: `${p}rust` }] });
  await counted(8);
  expect(await unmet()).toMatchObject({ totalCount: 0, edges: [] });
  await search('eli', { skills: [{ skill: `${p}rust` }] });
  await search('fay', { skills: [{ skill: `${p}rust` }] });
  await search('gus', { skills: [{ skill: `${p}rust` }] });
  await counted(11);
  const { edges } = await unmet();
  expect(edges.map(({ node }) => node)).toMatchObject([{ skill: { id: `${p}rust` }, text: null, searches: 11 }]);
  expect(edges[0]?.node.lastAt).toMatch(/T00:00:00.000Z$/);
  const kept = JSON.stringify(await cypher(service(), 'MATCH (u:UnmetDemand) RETURN u {.*} AS u'));
  for (const asker of ASKERS) expect(kept).not.toContain(`${p}${asker}`);
  const { supplyAndDemand } = await service().execute(SupplyAndDemandDocument, {}, LD);
  expect(supplyAndDemand.edges.every(({ node }) => node.searches === 0)).toBe(true);
  expect((await unmet('2999-01-01')).totalCount).toBe(0);
});

test('a level that nobody has counts as unmet, one that somebody has does not', async () => {
  await search('ada', {
    skills: [
      { skill: `${p}kafka`, minLevel: 5 },
      { skill: `${p}sql`, minLevel: 3 },
    ],
  });
  await counted(1);
  const rows = await cypher<{ subject: string }>(service(), 'MATCH (u:UnmetDemand) RETURN u.subject AS subject');
  expect(rows).toEqual([{ subject: `skill/${p}kafka` }]);
});

test('a text in which no skill is understood is counted by its words; narrowed searches and further pages are not', async () => {
  await search('ada', { text: '  Zither   Repair ' });
  await search('ada', { text: 'zither repair', filter: { locations: ['Porto'] } });
  await search('ada', { text: 'zither repair', asOf: '2020-01-01' });
  await search('ada', { skills: [{ skill: `${p}sql` }] });
  await counted(1);
  const rows = await cypher<{ text: string }>(service(), 'MATCH (u:UnmetDemand) RETURN u.text AS text');
  expect(rows).toEqual([{ text: 'zither repair' }]);
});

test('beside supply and demand stands how often a skill was searched in vain, once five people asked', async () => {
  const searchesFor = async () =>
    (await service().execute(SupplyAndDemandDocument, {}, LD)).supplyAndDemand.edges.find(({ node }) => node.skill.id === `${p}sql`)?.node
      .searches;
  for (const asker of ASKERS.slice(0, 4)) await search(asker, { skills: [{ skill: `${p}sql`, minLevel: 5 }] });
  await counted(4);
  expect(await searchesFor()).toBe(0);
  for (const asker of ['eli', 'fay', 'gus']) await search(asker, { skills: [{ skill: `${p}sql`, minLevel: 5 }] });
  await counted(7);
  expect(await searchesFor()).toBe(7);
});

test('what is older than a year and a month is forgotten', async () => {
  await search('ada', { skills: [{ skill: `${p}rust` }] });
  await counted(1);
  const after = (days: number) => new UnmetDemandService(service().graph, () => Date.now() + days * 24 * 3_600_000);
  expect(await after(390).prune()).toBe(false);
  await counted(1);
  await after(402).prune();
  await counted(0);
});

test('LD only', async () => {
  for (const caller of [employee(p, 'ada'), { as: 'MANAGER' as const }, { as: 'HR_SYNC' as const }])
    expect((await service().failure(UnmetDemandDocument, {}, caller)).codes).toEqual(['FORBIDDEN']);
});
