import { ExpertsDocument, PeopleDocument, TeamDocument } from '../operations.gen';
import { EMPLOYEE, newPrefix, seed } from '../seed';
import { type Caller, useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const DEPTH = 40;
const own = (kind: string, i: number) => `${p}${kind}${i}`;
/** A chain: each points at the one before. */
const chain = <Row>(make: (i: number) => Row) => Array.from({ length: DEPTH }, (_, i) => make(i));
const TOP = own('t', 0);

beforeAll(async () => {
  const last = DEPTH - 1;
  await seed(service(), {
    skills: [
      ...chain((i) => ({ id: own('s', i), name: `${p}Skill ${i}`, ...(i && { broader: [own('s', i - 1)] }) })),
      // A lattice: each pair of levels has four ways between them.
      ...chain((i) => ({ id: own('l', i), name: `${p}Left ${i}`, ...(i && { broader: [own('l', i - 1), own('r', i - 1)] }) })),
      ...chain((i) => ({ id: own('r', i), name: `${p}Right ${i}`, ...(i && { broader: [own('l', i - 1), own('r', i - 1)] }) })),
    ],
    teams: chain((i) => ({ id: own('t', i), name: `Team ${i}`, ...(i && { parent: own('t', i - 1) }) })),
    people: chain((i) => ({ id: own('p', i), name: `Person ${i}`, team: own('t', i), ...(i && { manager: own('p', i - 1) }) })),
    evidence: ['s', 'l'].map((kind) => ({
      id: own(`e${kind}`, 0),
      ...{ person: own('p', last), skill: own(kind, last), kind: 'ASSESSMENT', level: 4, at: '2026-01-01' },
    })),
  });
});

test('a team has the members of all teams below it', async () => {
  const { team } = await service().execute(TeamDocument, { id: TOP }, EMPLOYEE);
  expect(team?.members.totalCount).toBe(DEPTH);
});

test.each([{}, { search: 'Person' }])('people are found by a team far above theirs: %o', async (filter) => {
  const { people } = await service().execute(PeopleDocument, { filter: { teams: [TOP], ...filter } }, EMPLOYEE);
  expect(people.totalCount).toBe(DEPTH);
});

test.each([
  ['a chain', 's'],
  ['a lattice', 'l'],
])('experts of a skill at the end of %s are found by the top one and a team far above', async (_, kind) => {
  const input = { skills: [{ skill: own(kind, 0) }], filter: { teams: [TOP] } };
  const { expertSearch } = await service().execute(ExpertsDocument, { input }, EMPLOYEE);
  expect(expertSearch.edges.map(({ node }) => node.person.id)).toEqual([own('p', DEPTH - 1)]);
});

test('who leads from far above reads the evidence of those below, and nobody else does', async () => {
  const seen = async (sub: string) => {
    const caller: Caller = { as: 'MANAGER', sub };
    const query = 'query ($p: [ID!]) { evidence(filter: { people: $p }) { totalCount } }';
    return (await service().execute<{ evidence: { totalCount: number } }>(query, { p: [own('p', DEPTH - 1)] }, caller)).evidence.totalCount;
  };
  expect(await seen(own('p', 0))).toBe(2);
  expect(await seen(`${p}stranger`)).toBe(0);
});
