import fc from 'fast-check';
import { TeamDocument } from '../operations.gen';
import { type AnyRow, cypher, EMPLOYEE, newPrefix, seed, type StoryKind, sync, syncOne } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();

beforeAll(async () => {
  await seed(service(), {
    skills: [{ id: `${p}s`, name: 'Skill' }],
    teams: [{ id: `${p}t`, name: 'Team' }],
    people: [{ id: `${p}p`, name: 'Person' }],
  });
});

const evidence = { person: `${p}p`, skill: `${p}s`, kind: 'PEER', level: 3 };
const contribution = { kind: 'ANSWER', title: 'T', at: '2024-01-01', contributors: [{ person: `${p}p` }], skills: [`${p}s`] };

test.each<[StoryKind, Record<string, unknown>, string, string]>([
  ['skills', { name: 'N', broader: [`${p}s`, 'x'] }, 'broader', 'skill'],
  ['skills', { name: 'N', related: [{ skill: 'x' }] }, 'related', 'skill'],
  ['skills', { name: 'N', prerequisites: [{ skill: 'x' }] }, 'prerequisites', 'skill'],
  ['skills', { name: 'N', replacedBy: 'x' }, 'replacedBy', 'skill'],
  ['teams', { name: 'N', parent: 'x' }, 'parent', 'team'],
  ['roles', { name: 'N', requirements: [{ skill: 'x' }] }, 'requirements', 'skill'],
  ['people', { name: 'N', team: 'x' }, 'team', 'team'],
  ['people', { name: 'N', manager: 'x' }, 'manager', 'person'],
  ['people', { name: 'N', roles: ['x'] }, 'roles', 'role'],
  ['evidence', { ...evidence, person: 'x' }, 'person', 'person'],
  ['evidence', { ...evidence, skill: 'x' }, 'skill', 'skill'],
  ['evidence', { ...evidence, by: 'x' }, 'by', 'person'],
  ['contributions', { ...contribution, contributors: [{ person: 'x' }] }, 'contributors', 'person'],
  ['contributions', { ...contribution, skills: [`${p}s`, 'x'] }, 'skills', 'skill'],
])('%s: %o points at nothing', async (kind, fields, field, noun) => {
  const unknown = `${p}missing`;
  const named = JSON.parse(JSON.stringify({ id: `${p}pointing`, ...fields }).replaceAll('"x"', JSON.stringify(unknown))) as AnyRow;
  expect(await syncOne(service(), kind, named)).toMatchObject({
    status: 'REJECTED',
    code: 'UNKNOWN_REFERENCE',
    field,
    message: `There is no ${noun} with the id ${unknown}. Send it first, or in the same call.`,
  });
});

test('an id of another kind is no reference', async () => {
  expect(await syncOne(service(), 'people', { id: `${p}q`, name: 'N', manager: `${p}t` })).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
});

test('rows may point at rows of the same call in any order', async () => {
  const size = 6;
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...Array(size).keys()], { minLength: size }), fc.integer(), async (order, salt) => {
      const id = (i: number) => `${p}chain-${salt}-${order.join('')}-${i}`;
      const rows = order.map((i) => ({ id: id(i), name: `Team ${i}`, parent: i === 0 ? null : id(i - 1) }));
      expect((await sync(service(), 'teams', rows)).run).toMatchObject({ created: size, rejected: 0 });
      const { team } = await service().execute(TeamDocument, { id: id(size - 1) }, EMPLOYEE);
      expect(team?.parent).toEqual({ id: id(size - 2) });
    }),
    { numRuns: 8 },
  );
});

test('a rejected row takes with it those that point at it, and those that point at them, in any order', async () => {
  const rows = [
    { id: `${p}root`, name: '' },
    { id: `${p}child`, name: 'Child', parent: `${p}root` },
    { id: `${p}grandchild`, name: 'Grandchild', parent: `${p}child` },
    { id: `${p}free`, name: 'Free' },
  ];
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
      const outcomes = new Map((await sync(service(), 'teams', shuffled, { dryRun: true })).rows.map((row) => [row.id, row]));
      expect(outcomes.get(`${p}root`)).toMatchObject({ code: 'INVALID_VALUE', field: 'name' });
      expect(outcomes.get(`${p}child`)).toMatchObject({ code: 'UNKNOWN_REFERENCE', field: 'parent' });
      expect(outcomes.get(`${p}grandchild`)).toMatchObject({ code: 'UNKNOWN_REFERENCE', field: 'parent' });
      expect(outcomes.get(`${p}free`)).toMatchObject({ status: 'CREATED' });
    }),
    { numRuns: 10 },
  );
});

test('a rejected update leaves what is stored, so that others may point at it', async () => {
  const { rows } = await sync(service(), 'teams', [
    { id: `${p}t`, name: '' },
    { id: `${p}under`, name: 'Under', parent: `${p}t` },
  ]);
  expect(rows.map(({ status }) => status)).toEqual(['REJECTED', 'CREATED']);
});

test('nothing of a rejected row is written, not even its valid references', async () => {
  await syncOne(service(), 'people', { id: `${p}half`, name: 'Half', team: `${p}t`, manager: `${p}missing` });
  expect(await cypher(service(), 'MATCH (n {id: $id}) RETURN n.id AS id', { id: `${p}half` })).toEqual([]);
});
