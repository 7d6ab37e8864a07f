import { newPrefix, seed } from '../seed';
import { type Caller, useApp } from '../testkit';

const closed = useApp();
const open = useApp({}, { SHOWN_ATTRIBUTES: 'desk, floor, toString' });
const p = newPrefix();
const ATTRIBUTES = { desk: 'B4', left: 'moved abroad', salary: { band: 7 } };

beforeAll(() => seed(closed(), { people: [{ id: `${p}ada`, name: 'Ada', attributes: ATTRIBUTES }] }));

const read = async (service: ReturnType<typeof useApp>, caller: Caller) =>
  (await service().execute<{ person: { attributes: object } }>(`{ person(id: "${p}ada") { attributes } }`, {}, caller)).person.attributes;

const PEOPLE: [string, Caller][] = [
  ['a colleague', { as: 'EMPLOYEE' }],
  ['the person', { as: 'EMPLOYEE', sub: `${p}ada` }],
  ['a manager', { as: 'MANAGER' }],
  ['learning and development', { as: 'LD' }],
];

test.each(PEOPLE)('%s reads none by default', async (_name, caller) => {
  expect(await read(closed, caller)).toEqual({});
});

test.each(PEOPLE)('%s reads those that the operator names, and nothing that only looks like one', async (_name, caller) => {
  expect(await read(open, caller)).toEqual({ desk: 'B4' });
});

test.each<[string, Caller]>([
  ['a system that syncs them', { as: 'HR_SYNC' }],
  ['an administrator', { as: 'ADMIN' }],
])('%s reads all', async (_name, caller) => {
  expect(await read(closed, caller)).toEqual(ATTRIBUTES);
});

test('whatever way leads to the person', async () => {
  const WAYS = `{ me { attributes } people(filter: { search: "Ada" }) { edges { node { attributes } } } }`;
  expect(await closed().execute(WAYS, {}, { as: 'EMPLOYEE', sub: `${p}ada` })).toEqual({
    me: { attributes: {} },
    people: { edges: [{ node: { attributes: {} } }] },
  });
});
