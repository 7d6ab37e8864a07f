import { cypher, newPrefix, seed } from '../seed';
import { type Caller, useApp } from '../testkit';

const service = useApp();
let p: string;
const lea = (): Caller => ({ as: 'LD', sub: `${p}lea` });
const max = (): Caller => ({ as: 'LD', sub: `${p}max` });

beforeEach(async () => {
  p = newPrefix();
  await seed(service(), { people: ['lea', 'max'].map((name) => ({ id: `${p}${name}`, name })) });
});
afterEach(() => cypher(service(), 'MATCH (v:SavedPlanView) WHERE v.owner STARTS WITH $p DELETE v', { p }));

const VIEW = 'id name shared own owner { id } filter { status search team location scoreFrom scoreTo costly mentorFull changed sort }';
const SAVE = `mutation ($name: String!, $filter: PairingFilterInput!, $shared: Boolean) {
  savePlanView(name: $name, filter: $filter, shared: $shared) { ${VIEW} } }`;
const REMOVE = 'mutation ($id: ID!) { removePlanView(id: $id) }';
const ASK = `query ($first: Int, $after: String) { savedPlanViews(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { ${VIEW} } } } }`;

interface View {
  id: string;
  name: string;
  own: boolean;
  filter: Record<string, unknown>;
}
interface Views {
  savedPlanViews: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: View }[] };
}

const save = async (who: Caller, name: string, filter: object, shared?: boolean) =>
  (await service().execute<{ savePlanView: View }>(SAVE, { name, filter, ...(shared !== undefined && { shared }) }, who)).savePlanView;
const seen = async (who: Caller, page: Record<string, unknown> = {}) => (await service().execute<Views>(ASK, page, who)).savedPlanViews;
const names = async (who: Caller) => (await seen(who)).edges.map(({ node }) => node.name);

test('a view is kept whole under its name; the same name again replaces it', async () => {
  const filter = { status: 'PROPOSED', team: 't-1', scoreFrom: 0.5, costly: true, sort: '-cost' };
  const saved = await save(lea(), '  Costly ones ', filter);
  const nothing = { search: null, location: null, scoreTo: null, mentorFull: null, changed: null };
  const whole = { name: 'Costly ones', shared: false, own: true, owner: { id: `${p}lea` }, filter: { ...nothing, ...filter } };
  expect(saved).toMatchObject(whole);
  const again = await save(lea(), 'Costly ones', { search: 'ada' }, true);
  expect(again.id).toBe(saved.id);
  expect((await seen(lea())).edges.map(({ node }) => node)).toEqual([again]);
  expect(again.filter).toMatchObject({ search: 'ada', team: null });
  const audit = await cypher(service(), 'MATCH (a:AuditEntry {target: $id}) RETURN a.action AS action', { id: saved.id });
  expect(audit).toEqual([{ action: 'savePlanView' }, { action: 'savePlanView' }]);
});

test('a private view is seen by its owner alone, a shared one by others who review, and removed by its owner alone', async () => {
  const mine = await save(lea(), 'mine', {});
  const ours = await save(lea(), 'ours', {}, true);
  await save(max(), 'mine', { costly: true });
  expect(await names(lea())).toEqual(['mine', 'ours']);
  const others = (await seen(max())).edges.map(({ node }) => [node.name, node.own, node.filter['costly']]);
  expect(others).toEqual([
    ['mine', true, true],
    ['ours', false, null],
  ]);
  for (const { id } of [mine, ours]) expect(await service().execute(REMOVE, { id }, max())).toEqual({ removePlanView: false });
  for (const { id } of [mine, ours]) expect(await service().execute(REMOVE, { id }, lea())).toEqual({ removePlanView: true });
  expect(await service().execute(REMOVE, { id: mine.id }, lea())).toEqual({ removePlanView: false });
  expect(await names(max())).toEqual(['mine']);
  for (const as of ['EMPLOYEE', 'MANAGER', 'HR_SYNC'] as const) {
    expect((await service().failure(ASK, {}, { as, sub: `${p}lea` })).codes).toEqual(['FORBIDDEN']);
    expect((await service().failure(SAVE, { name: 'x', filter: {} }, { as, sub: `${p}lea` })).codes).toEqual(['FORBIDDEN']);
  }
});

test('is bounded in number and size', async () => {
  for (let i = 0; i < 50; i++) await save(lea(), `view ${String(i).padStart(2, '0')}`, {});
  expect((await service().failure(SAVE, { name: 'one more', filter: {} }, lea())).codes).toEqual(['LIMIT_EXCEEDED']);
  await save(lea(), 'view 07', { costly: true });
  await save(max(), 'one more', {});
  const first = await seen(lea(), { first: 30 });
  const rest = await seen(lea(), { first: 30, after: first.pageInfo.endCursor });
  expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([50, true, false]);
  const all = [...first.edges, ...rest.edges].map(({ node }) => node.name);
  expect(all).toEqual(Array.from({ length: 50 }, (_, i) => `view ${String(i).padStart(2, '0')}`));
  const refused: readonly (readonly [string, object])[] = [
    [' ', {}],
    ['x'.repeat(101), {}],
    ['two\nlines', {}],
    ['long', { search: 'x'.repeat(201) }],
    ['beyond', { scoreFrom: 1.5 }],
    ['order', { sort: 'no such; column' }],
  ];
  for (const [name, filter] of refused) expect((await service().failure(SAVE, { name, filter }, max())).codes).toEqual(['BAD_USER_INPUT']);
});
