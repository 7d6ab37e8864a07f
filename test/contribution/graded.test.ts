import { EMPLOYEE, newPrefix, seed } from '../seed';
import { type Caller, useApp } from '../testkit';

const service = useApp();
const p = newPrefix();

beforeAll(() =>
  seed(service(), {
    skills: [{ id: `${p}go`, name: `${p}go` }],
    people: ['mo', 'ana', 'eve'].map((id) => ({ id: `${p}${id}`, name: id })),
    contributions: ['MENTORING', 'ANSWER'].map((kind) => ({
      id: `${p}${kind}`,
      kind,
      title: kind,
      at: '2026-01-05',
      outcome: 0.2,
      difficulty: 4,
      skills: [`${p}go`],
      contributors: [
        { person: `${p}mo`, part: 'HELPER' },
        { person: `${p}ana`, part: 'HELPED' },
      ],
    })),
  }),
);

async function read(kind: string, caller: Caller): Promise<object | undefined> {
  const query = 'query ($filter: ContributionFilter) { contributions(filter: $filter) { edges { node { title outcome difficulty } } } }';
  const filter = { people: [`${p}mo`], kinds: [kind] };
  const { contributions } = await service().execute<{ contributions: { edges: { node: object }[] } }>(query, { filter }, caller);
  return contributions.edges[0]?.node;
}

test('how a mentoring went is known to the two and LD; of other work to everybody', async () => {
  const known = { title: 'MENTORING', outcome: 0.2, difficulty: 4 };
  for (const caller of [{ as: 'EMPLOYEE', sub: `${p}mo` }, { as: 'EMPLOYEE', sub: `${p}ana` }, { as: 'LD' }] as const)
    expect(await read('MENTORING', caller)).toEqual(known);
  for (const caller of [EMPLOYEE, { as: 'EMPLOYEE', sub: `${p}eve` }, { as: 'MANAGER', sub: `${p}eve` }] as const)
    expect(await read('MENTORING', caller)).toEqual({ ...known, outcome: null, difficulty: null });
  expect(await read('ANSWER', EMPLOYEE)).toMatchObject({ outcome: 0.2, difficulty: 4 });
});
