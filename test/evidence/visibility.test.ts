import { EvidenceListDocument, SkillOfPersonDocument, SkillsOfPeopleDocument } from '../operations.gen';
import { newPrefix, seed } from '../seed';
import { type Caller, useApp } from '../testkit';
import { walkNodes } from '../walk';
import { company, employee, evidenceIds, evidenceList, manager, skillOf } from '../statement/company';

const service = useApp();
const p = newPrefix();
const EVERYTHING = ['peer', 'old', 'manager'];

beforeAll(async () => {
  const about = { person: `${p}ada`, skill: `${p}sql` };
  await seed(service(), {
    ...company(p),
    evidence: [
      { id: `${p}manager`, ...about, kind: 'MANAGER', level: 1, by: `${p}ben`, at: '2026-01-01', note: 'Needs practice' },
      {
        id: `${p}old`,
        ...about,
        kind: 'ASSESSMENT',
        level: 90,
        scale: { min: 0, max: 100 },
        at: '2026-02-01',
        expiresAt: '2026-03-01',
        note: 'Passed',
      },
      { id: `${p}peer`, ...about, kind: 'PEER', level: 4, by: `${p}fay`, at: '2026-03-01', note: 'Knows a lot' },
      { id: `${p}sure`, person: `${p}ada`, skill: `${p}kafka`, kind: 'ASSESSMENT', level: 4, at: '2026-04-01' },
      { id: `${p}self`, person: `${p}ada`, skill: `${p}kafka`, kind: 'SELF', level: 1, at: '2026-04-02' },
      { id: `${p}eves`, person: `${p}eve`, skill: `${p}sql`, kind: 'MANAGER', level: 3, by: `${p}dora`, at: '2026-01-15' },
    ],
  });
});

describe.each<[string, Caller, string[], { peer: boolean; conflicts: boolean }]>([
  ['the subject', employee(p, 'ada'), EVERYTHING, { peer: true, conflicts: true }],
  ['the author', employee(p, 'fay'), ['peer'], { peer: true, conflicts: false }],
  ['the direct manager', manager(p, 'ben'), EVERYTHING, { peer: true, conflicts: true }],
  ['a manager two above', manager(p, 'cyd'), EVERYTHING, { peer: true, conflicts: true }],
  ['a manager three above', manager(p, 'dora'), EVERYTHING, { peer: true, conflicts: true }],
  ['a colleague', employee(p, 'eve'), [], { peer: false, conflicts: false }],
  ['a colleague who leads others', manager(p, 'eve'), [], { peer: false, conflicts: false }],
  ['someone unknown', { as: 'EMPLOYEE' }, [], { peer: false, conflicts: false }],
  ['LD', { as: 'LD' }, EVERYTHING, { peer: true, conflicts: true }],
  ['ADMIN', { as: 'ADMIN' }, EVERYTHING, { peer: true, conflicts: true }],
])('%s', (_name, caller, visible, { peer, conflicts }) => {
  test('sees the evidence behind a skill as far as it concerns them', async () => {
    const belief = await skillOf(service(), caller, `${p}ada`, `${p}sql`);
    expect(belief?.evidence.edges.map(({ node }) => node.id.slice(p.length))).toEqual(visible);
    expect(belief?.evidence.totalCount).toBe(visible.length);
    expect(belief?.evidence.edges.find(({ node }) => node.id === `${p}peer`)?.node.note).toBe(peer ? 'Knows a lot' : undefined);
    // Basics are for everyone; what a kind says, and how often, is not.
    expect(belief?.mean).toBeGreaterThan(0);
    expect(belief?.explanation.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    const told = belief?.explanation.filter(({ kind }) => kind !== 'PRIOR');
    const kinds = [
      ['MANAGER', 1],
      ['PEER', 1],
    ];
    expect(told?.map(({ kind, items }) => [kind, items])).toEqual(conflicts ? kinds : [['EVIDENCE', 0]]);
    expect(told?.every(({ level }) => (level === null) !== conflicts)).toBe(true);
  });

  test('sees conflicts as far as evidence', async () => {
    const belief = await skillOf(service(), caller, `${p}ada`, `${p}kafka`);
    expect(belief?.conflicts.map(({ kind }) => kind)).toEqual(conflicts ? ['SELF', 'ASSESSMENT'] : []);
  });

  test('gets lists of it only', async () => {
    const filter = { people: [`${p}ada`], skills: [`${p}sql`] };
    expect(await evidenceIds(service(), caller, filter, p)).toEqual(visible);
    expect((await evidenceList(service(), caller, filter, 1)).totalCount).toBe(visible.length);
  });
});

test('a system that syncs reads neither beliefs nor evidence', async () => {
  const caller: Caller = { as: 'HR_SYNC' };
  const asked = { person: `${p}ada`, skill: `${p}sql`, first: 20, after: null };
  expect((await service().failure(SkillOfPersonDocument, asked, caller)).codes).toEqual(['FORBIDDEN']);
  expect((await service().failure(EvidenceListDocument, {}, caller)).codes).toEqual(['FORBIDDEN']);
});

describe('without naming people', () => {
  test.each<[string, Caller, string[]]>([
    ['the subject: what is about them', employee(p, 'ada'), ['self', 'sure', ...EVERYTHING]],
    ['the author: what they wrote', employee(p, 'fay'), ['peer']],
    ['the direct manager: what they wrote and what is about those below', manager(p, 'ben'), ['self', 'sure', ...EVERYTHING]],
    ['the head of all', manager(p, 'dora'), ['self', 'sure', 'peer', 'old', 'eves', 'manager']],
    ['a colleague: their own', employee(p, 'eve'), ['eves']],
    ['LD: all', { as: 'LD' }, ['self', 'sure', 'peer', 'old', 'eves', 'manager']],
  ])('%s', async (_name, caller, visible) => {
    expect(await evidenceIds(service(), caller, null, p)).toEqual(visible);
    expect(await evidenceIds(service(), caller, { skills: [`${p}kafka`] }, p)).toEqual(
      visible.filter((id) => ['self', 'sure'].includes(id)),
    );
  });
});

describe('lists', () => {
  const LD: Caller = { as: 'LD' };
  test.each([
    [{ kinds: ['MANAGER' as const] }, ['eves', 'manager']],
    [{ statuses: ['EXPIRED' as const] }, ['old']],
    [{ statuses: ['ACTIVE' as const], people: [`${p}ada`] }, ['self', 'sure', 'peer', 'manager']],
    [{ source: 'elsewhere' }, []],
    [{ people: [] }, []],
    [{ skills: [`${p}sql`], statuses: ['EXPIRED' as const], source: 'test' }, ['old']],
  ])('%j', async (filter, expected) => {
    const { totalCount, edges } = await evidenceList(service(), LD, filter);
    expect(edges.map(({ node }) => node.id.slice(p.length))).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  });

  test('the raw value and its scale are those of the source', async () => {
    const { edges } = await evidenceList(service(), LD, { statuses: ['EXPIRED'] });
    expect(edges[0]?.node).toMatchObject({ level: 4.6, raw: 90, scale: { min: 0, max: 100 }, by: null, source: 'test', reason: null });
  });

  test.each<[string, Caller]>([
    ['LD', LD],
    ['a manager', manager(p, 'dora')],
  ])('page by page they are the same for %s', async (_name, caller) => {
    const nodes = await walkNodes((after) => evidenceList(service(), caller, null, 2, after));
    expect(nodes.map(({ id }) => id.slice(p.length))).toEqual(['self', 'sure', 'peer', 'old', 'eves', 'manager']);
    const { codes } = await service().failure(EvidenceListDocument, { after: 'nonsense' }, caller);
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  test('the skills and the evidence of a page of people: one statement of each kind', async () => {
    const { result, statements } = await service().statementsOf(() => service().execute(SkillsOfPeopleDocument, { first: 5 }, LD));
    expect(result.people.edges.flatMap(({ node }) => node.skills?.edges ?? []).length).toBe(3);
    expect([...statements].sort()).toEqual(
      [
        'findEvidenceByIds',
        'findEvidenceOfPersonSkills',
        'findPeople',
        'findPeopleByIds',
        'findPersonSkills',
        'findSkillsByIds',
        'findSkillsOfPeople',
      ].sort(),
    );
  });
});
