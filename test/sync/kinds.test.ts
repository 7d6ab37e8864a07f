import { ContributionsDocument, PersonDocument, RoleDocument, SkillDocument, TeamDocument } from '../operations.gen';
import { EMPLOYEE, type AnyRow, cypher, newPrefix, revOf, seed, type StoryKind, sync } from '../seed';
import { useApp } from '../testkit';

const service = useApp();
const p = newPrefix();
const LABELS = { skills: 'Skill', teams: 'Team', roles: 'Role', people: 'Person', evidence: 'Evidence', contributions: 'Contribution' };

/** One complete row of each kind, and a row that changes every field of it. */
const COMPLETE: Record<StoryKind, AnyRow> = {
  skills: {
    id: `${p}s`,
    name: 'Stream processing',
    description: 'Over unbounded data.',
    aliases: ['streaming', 'event streams'],
    broader: [`${p}s-data`, `${p}s-systems`],
    related: [{ skill: `${p}s-queues`, similarity: 0.7 }],
    prerequisites: [
      { skill: `${p}s-data`, level: 2, forLevel: 1 },
      { skill: `${p}s-queues`, level: 1, forLevel: 3, group: 'transport' },
    ],
    restricted: true,
    hours: 12.5,
    halfLifeMonths: 36,
  },
  teams: { id: `${p}t`, name: 'Streams', parent: `${p}t-data` },
  roles: {
    id: `${p}r`,
    name: 'Stream engineer',
    description: 'Keeps them running.',
    aliases: ['streamer'],
    requirements: [
      { skill: `${p}s-data`, level: 3, importance: 1, critical: true },
      { skill: `${p}s-queues`, level: 2.5, importance: 0.4 },
    ],
  },
  people: {
    id: `${p}p`,
    name: 'Noor',
    email: 'noor@example.com',
    title: 'Engineer',
    active: true,
    team: `${p}t-data`,
    manager: `${p}p-boss`,
    roles: [`${p}r-1`, `${p}r-2`],
    location: 'Hamburg',
    timeZone: 'Europe/Berlin',
    languages: ['de', 'ar'],
    startedOn: '2019-04-01',
    availability: 'BUSY',
    awayUntil: '2031-01-02T03:04:05Z',
    mentorCapacity: 3,
    listed: false,
    attributes: { desk: 'B4', nested: { b: 1, a: [2] } },
  },
  evidence: {
    id: `${p}e`,
    person: `${p}p-boss`,
    skill: `${p}s-data`,
    kind: 'MANAGER',
    level: 7,
    scale: { min: 0, max: 10 },
    by: `${p}p-other`,
    at: '2024-02-03',
    expiresAt: '2030-02-03',
    note: 'Seen at work.',
  },
  contributions: {
    id: `${p}c`,
    kind: 'ANSWER',
    title: 'How to drain a queue',
    text: 'Slowly.',
    url: 'https://example.com/1',
    at: '2024-05-06T07:08:09Z',
    contributors: [
      { person: `${p}p-boss`, part: 'AUTHOR' },
      { person: `${p}p-other`, part: 'HELPED' },
    ],
    skills: [`${p}s-data`, `${p}s-queues`],
    outcome: 0.75,
    difficulty: 4,
    size: 120,
  },
};

const CHANGED: Record<StoryKind, AnyRow> = {
  skills: {
    id: `${p}s`,
    name: 'event streams',
    description: 'Other.',
    aliases: ['Stream processing', 'flows'],
    broader: [`${p}s-data`],
    related: [{ skill: `${p}s-queues`, similarity: 0.2 }],
    prerequisites: [{ skill: `${p}s-data`, level: 3, forLevel: 1 }],
    restricted: false,
    hours: 1,
    halfLifeMonths: 12,
  },
  teams: { id: `${p}t`, name: 'Flows', parent: null },
  roles: {
    id: `${p}r`,
    name: 'Flow engineer',
    description: null,
    aliases: [],
    requirements: [{ skill: `${p}s-data`, level: 4, importance: 1, critical: true }],
  },
  people: {
    id: `${p}p`,
    name: 'Noor H.',
    email: null,
    title: 'Architect',
    active: false,
    team: `${p}t-other`,
    manager: `${p}p-other`,
    roles: [`${p}r-2`],
    location: null,
    timeZone: 'Asia/Tokyo',
    languages: ['ja'],
    startedOn: '2020-01-01',
    availability: 'FREE',
    awayUntil: null,
    mentorCapacity: 0,
    listed: true,
    attributes: {},
  },
  evidence: {
    id: `${p}e`,
    person: `${p}p-other`,
    skill: `${p}s-queues`,
    kind: 'ASSESSMENT',
    level: 2,
    scale: null,
    by: null,
    at: '2025-01-01',
    expiresAt: null,
    note: null,
  },
  contributions: {
    id: `${p}c`,
    kind: 'REVIEW',
    title: 'How to fill a queue',
    text: null,
    url: null,
    at: '2025-01-01',
    contributors: [{ person: `${p}p-boss`, part: 'REVIEWER' }],
    skills: [`${p}s-queues`],
    outcome: null,
    difficulty: null,
    size: null,
  },
};

beforeAll(async () => {
  await seed(service(), {
    skills: ['data', 'systems', 'queues'].map((name) => ({ id: `${p}s-${name}`, name })),
    teams: [
      { id: `${p}t-data`, name: 'Data' },
      { id: `${p}t-other`, name: 'Other' },
    ],
    roles: [
      { id: `${p}r-1`, name: 'One' },
      { id: `${p}r-2`, name: 'Two' },
    ],
    people: [
      { id: `${p}p-boss`, name: 'Boss' },
      { id: `${p}p-other`, name: 'Other' },
    ],
  });
});

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

describe('small rules', () => {
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
});
