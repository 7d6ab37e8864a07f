import { ContributionsDocument, PersonDocument, RoleDocument, SkillDocument, TeamDocument } from '../operations.gen';
import { EMPLOYEE, type AnyRow, cypher, newPrefix, revOf, seed, type StoryKind, sync } from '../seed';
import { useApp } from '../testkit';
import { anchorsOf, changedRows, completeRows } from './rows';

const service = useApp();
const p = newPrefix();
const LABELS = { skills: 'Skill', teams: 'Team', roles: 'Role', people: 'Person', evidence: 'Evidence', contributions: 'Contribution' };

const COMPLETE = completeRows(p);
const CHANGED = changedRows(p);

beforeAll(() => seed(service(), anchorsOf(p)));

/** Everything stored of a node but what only bookkeeping needs: properties, and edges with theirs. */
async function stored(kind: StoryKind): Promise<unknown> {
  const id = COMPLETE[kind].id;
  const text = `MATCH (n:${LABELS[kind]} {id: $id})
    RETURN n {.*, hash: null, lock: null, sources: null, versions: null} AS node,
      [(n)-[k]-(other) | [type(k), startNode(k) = n, coalesce(other.id, other.text), properties(k)]] AS edges`;
  const [row] = await cypher<{ node: Record<string, unknown>; edges: unknown[] }>(service(), text, { id });
  return { node: row?.node, edges: row?.edges.map((edge) => JSON.stringify(edge)).sort() };
}

describe.each(Object.keys(COMPLETE) as StoryKind[])('%s', (kind) => {
  const statusOf = async (row: AnyRow) => (await sync(service(), kind, [row])).rows[0];
  let first: unknown;

  test('a complete row is created', async () => {
    expect(await statusOf(COMPLETE[kind])).toMatchObject({ status: 'CREATED', message: null });
    first = await stored(kind);
    expect(await statusOf(COMPLETE[kind])).toMatchObject({ status: 'UNCHANGED' });
    expect(await stored(kind)).toEqual(first);
  });

  test('the order of fields and of lists that are sets is no change', async () => {
    const reversed = Object.fromEntries(
      Object.entries(COMPLETE[kind])
        .reverse()
        .map(([name, value]) => [name, Array.isArray(value) && name !== 'languages' && name !== 'aliases' ? [...value].reverse() : value]),
    ) as AnyRow;
    expect(await statusOf(reversed)).toMatchObject({ status: 'UNCHANGED' });
    expect(await stored(kind)).toEqual(first);
  });

  test('each single field of the row that changes everything is a change, and so is each way back', async () => {
    const { id, ...fields } = CHANGED[kind];
    for (const [name, value] of Object.entries(fields)) {
      expect([name, (await statusOf({ id, [name]: value }))?.status]).toEqual([name, 'UPDATED']);
      expect([name, (await statusOf(COMPLETE[kind]))?.status]).toEqual([name, 'UPDATED']);
    }
    const rev = 1 + 2 * Object.keys(fields).length;
    expect(await stored(kind)).toEqual({ ...(first as object), node: { ...(first as { node: object }).node, rev } });
  });

  test('all fields change at once', async () => {
    const before = (await revOf(service(), LABELS[kind], COMPLETE[kind].id)) ?? 0;
    expect(await statusOf(CHANGED[kind])).toMatchObject({ status: 'UPDATED' });
    expect(await statusOf(CHANGED[kind])).toMatchObject({ status: 'UNCHANGED' });
    expect(await revOf(service(), LABELS[kind], COMPLETE[kind].id)).toBe(before + 1);
  });
});

describe('what frontends see of the changed rows', () => {
  test('skill', async () => {
    const { skill } = await service().execute(SkillDocument, { id: `${p}s` }, EMPLOYEE);
    expect(skill).toMatchObject({
      name: 'event streams',
      restricted: false,
      hours: 1,
      halfLifeMonths: 12,
      broader: [{ id: `${p}s-data` }],
      related: [{ similarity: 0.2, skill: { id: `${p}s-queues` } }],
      prerequisites: [{ level: 3, forLevel: 1, group: '', skill: { id: `${p}s-data` } }],
    });
    expect([...(skill?.aliases ?? [])].sort()).toEqual(['Stream processing', 'flows']);
  });

  test('team, role and person', async () => {
    expect((await service().execute(TeamDocument, { id: `${p}t` }, EMPLOYEE)).team).toMatchObject({ name: 'Flows', parent: null });
    expect((await service().execute(RoleDocument, { id: `${p}r` }, EMPLOYEE)).role).toEqual({
      id: `${p}r`,
      name: 'Flow engineer',
      description: null,
      aliases: [],
      requirements: [{ level: 4, importance: 1, critical: true, skill: { id: `${p}s-data` } }],
    });
    expect((await service().execute(PersonDocument, { id: `${p}p` }, EMPLOYEE)).person).toMatchObject({
      active: false,
      team: { id: `${p}t-other` },
      manager: { id: `${p}p-other` },
      roles: [{ id: `${p}r-2` }],
      startedOn: '2020-01-01T00:00:00.000Z',
      awayUntil: null,
      attributes: {},
    });
  });

  test('contribution', async () => {
    const { contributions } = await service().execute(ContributionsDocument, { filter: { people: [`${p}p-boss`] } }, EMPLOYEE);
    expect(contributions.edges.map(({ node }) => node)).toMatchObject([
      { id: `${p}c`, kind: 'REVIEW', text: null, difficulty: null, contributors: [{ part: 'REVIEWER' }], skills: [{ id: `${p}s-queues` }] },
    ]);
  });
});
