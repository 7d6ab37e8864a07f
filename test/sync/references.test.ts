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

const AGAIN = 'The row was stored without it; send it again to try once more.';
const evidence = { person: `${p}p`, skill: `${p}s`, kind: 'PEER', level: 3 };
const contribution = { kind: 'ANSWER', title: 'T', at: '2024-01-01', contributors: [{ person: `${p}p` }], skills: [`${p}s`] };

test.each<[StoryKind, Record<string, unknown>, string, string]>([
  ['evidence', { ...evidence, person: 'x' }, 'person', 'person'],
  ['evidence', { ...evidence, skill: 'x' }, 'skill', 'skill'],
  ['contributions', { ...contribution, contributors: [{ person: 'x' }] }, 'contributors', 'person'],
])('%s: %o says nothing without what it points at', async (kind, fields, field, noun) => {
  const unknown = `${p}missing`;
  const named = JSON.parse(JSON.stringify({ id: `${p}pointing`, ...fields }).replaceAll('"x"', JSON.stringify(unknown))) as AnyRow;
  expect(await syncOne(service(), kind, named)).toMatchObject({
    status: 'REJECTED',
    code: 'UNKNOWN_REFERENCE',
    field,
    message: `There is no ${noun} with the id ${unknown}. Send it first, or in the same call.`,
    warnings: [],
  });
});

test('an id of another kind is no reference', async () => {
  expect(await syncOne(service(), 'people', { id: `${p}q`, name: 'N', manager: `${p}t` })).toMatchObject({
    status: 'CREATED',
    warnings: [expect.stringContaining('There is no person')],
  });
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

test('a rejected row takes nothing with it but the links to it, in any order', async () => {
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
      expect(outcomes.get(`${p}child`)).toMatchObject({
        status: 'CREATED',
        warnings: [`parent: There is no team with the id ${p}root: rejected in this call. ${AGAIN}`],
      });
      expect(outcomes.get(`${p}grandchild`)).toMatchObject({ status: 'CREATED', warnings: [] });
      expect(outcomes.get(`${p}free`)).toMatchObject({ status: 'CREATED', warnings: [] });
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
  await syncOne(service(), 'people', { id: `${p}half`, name: '', team: `${p}t` });
  expect(await cypher(service(), 'MATCH (n {id: $id}) RETURN n.id AS id', { id: `${p}half` })).toEqual([]);
});
