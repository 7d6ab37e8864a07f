import { ContributionsDocument, RoleDocument, SkillDocument } from '../operations.gen';
import { cypher, EMPLOYEE, newPrefix, seed, sync } from '../seed';
import { useApp } from '../testkit';
import { anchorsOf, completeRows } from './rows';

const service = useApp();
const p = newPrefix();
const COMPLETE = completeRows(p);

beforeAll(() => seed(service(), anchorsOf(p)));

test('a level on another scale is kept raw and moved to 1..5', async () => {
  const row = { ...COMPLETE.evidence, id: `${p}e-scale` };
  await sync(service(), 'evidence', [row]);
  const [found] = await cypher(service(), 'MATCH (e:Evidence {id: $id}) RETURN e.level AS level, e.raw AS raw, e.scaleMax AS max', row);
  expect(found).toEqual({ level: 1 + (4 * 7) / 10, raw: 7, max: 10 });
});

test('a statement may name no level', async () => {
  const row = { id: `${p}e-none`, person: `${p}p-boss`, skill: `${p}s-data`, kind: 'PEER', note: 'Found it in ten minutes.' };
  expect((await sync(service(), 'evidence', [row])).rows[0]).toMatchObject({ status: 'CREATED' });
  const [found] = await cypher(service(), 'MATCH (e:Evidence {id: $id}) RETURN e.level AS level, e.raw AS raw', row);
  expect(found).toEqual({ level: null, raw: null });
});

test('a part that is not named is that of an author', async () => {
  const row = { ...COMPLETE.contributions, id: `${p}c-part`, contributors: [{ person: `${p}p-other` }] };
  await sync(service(), 'contributions', [row]);
  const { contributions } = await service().execute(ContributionsDocument, { filter: { people: [`${p}p-other`] } }, EMPLOYEE);
  expect(contributions.edges[0]?.node.contributors).toMatchObject([{ part: 'AUTHOR', person: { id: `${p}p-other` } }]);
});

test('a requirement without values asks for level 3; of two for one skill the higher counts', async () => {
  const requirements = [{ skill: `${p}s-data` }, { skill: `${p}s-queues`, level: 2 }, { skill: `${p}s-queues`, level: 4 }];
  await sync(service(), 'roles', [{ id: `${p}r-defaults`, name: 'Defaults', requirements }]);
  const { role } = await service().execute(RoleDocument, { id: `${p}r-defaults` }, EMPLOYEE);
  expect(role?.requirements).toEqual([
    { level: 3, importance: 1, critical: false, skill: { id: `${p}s-data` } },
    { level: 4, importance: 1, critical: false, skill: { id: `${p}s-queues` } },
  ]);
});

test('rows that name a replaced skill count for its successor', async () => {
  await seed(service(), { skills: [{ id: `${p}s-old`, name: 'Old', replacedBy: `${p}s-data` }] });
  const row = { ...COMPLETE.contributions, id: `${p}c-old`, skills: [`${p}s-old`] };
  expect((await sync(service(), 'contributions', [row])).rows[0]).toMatchObject({ status: 'CREATED' });
  expect((await sync(service(), 'contributions', [row])).rows[0]).toMatchObject({ status: 'UNCHANGED' });
  const { contributions } = await service().execute(ContributionsDocument, { filter: { skills: [`${p}s-data`] } }, EMPLOYEE);
  expect(contributions.edges.map(({ node }) => node.id)).toContain(`${p}c-old`);
});

test('ids and names with blanks in them do not meet', async () => {
  const rows = [
    { id: `${p}a`, name: 'b c' },
    { id: `${p}a b`, name: 'c' },
  ];
  expect((await sync(service(), 'skills', rows)).rows.map(({ status }) => status)).toEqual(['CREATED', 'CREATED']);
  const skill = async (id: string) => (await service().execute(SkillDocument, { id }, EMPLOYEE)).skill;
  expect([(await skill(`${p}a`))?.aliases, (await skill(`${p}a b`))?.aliases]).toEqual([[], []]);
});
