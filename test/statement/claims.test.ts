import type { DerivationKey } from '../../src/derived/engine/key';
import { ClaimService } from '../../src/intake/statement/claim.service';
import { PersonSkillService } from '../../src/derived/proficiency/person-skill.service';
import { ClaimSkillDocument } from '../operations.gen';
import { cypher, derive, newPrefix, seed, syncOne } from '../seed';
import { type Caller, PATIENT, useApp } from '../testkit';
import { company, employee, evidenceList, skillOf } from './company';

const service = useApp();
const p = newPrefix();
const closeTo = (value: number) => expect.closeTo(value, 6) as unknown;
const claim = async (caller: Caller, skill: string, level: number, note: string | null = null) =>
  (await service().execute(ClaimSkillDocument, { skill: `${p}${skill}`, level, note }, caller)).claimSkill;

beforeAll(() => seed(service(), company(p)));

test('the answer holds the belief with the claim, and everyone sees it at once', async () => {
  const before = Date.now();
  const answer = await claim(employee(p, 'ada'), 'sql', 4, 'Ten years of it');
  expect(answer).toMatchObject({ person: { id: `${p}ada` }, skill: { id: `${p}sql` }, status: 'UNVERIFIED', level: 3, conflicts: [] });
  expect(answer.explanation.map(({ kind, items, level }) => ({ kind, items, level }))).toEqual([
    { kind: 'PRIOR', items: 0, level: null },
    { kind: 'SELF', items: 1, level: closeTo(3.5) },
  ]);
  expect(answer.explanation.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(answer.evidence.edges.map(({ node }) => ({ ...node, at: Date.parse(node.at) >= before }))).toEqual([
    { id: `claim:${p}ada:${p}sql`, level: 4, at: true, note: 'Ten years of it' },
  ]);
  expect((await skillOf(service(), employee(p, 'eve'), `${p}ada`, `${p}sql`))?.level).toBe(3);
  const seen = await skillOf(service(), { as: 'LD' }, `${p}ada`, `${p}sql`);
  // What came late was computed with a later clock.
  expect(seen?.mean).toBeCloseTo(answer.mean, 5);
  expect((await service().execute('{ recomputation { failed } }', {}, employee(p, 'ada')))['recomputation']).toEqual({ failed: 0 });
});

test('claimed again it replaces the former', async () => {
  await claim(employee(p, 'ben'), 'sql', 2);
  const again = await claim(employee(p, 'ben'), 'sql', 5);
  expect(again.evidence).toMatchObject({ totalCount: 1, edges: [{ node: { level: 5, note: null } }] });
  expect(again.explanation.find(({ kind }) => kind === 'SELF')).toMatchObject({ items: 1, level: closeTo(4.5) });
});

test('a replaced skill stands for its successor, also where both were claimed before', async () => {
  expect((await claim(employee(p, 'cyd'), 'sequel', 3)).skill.id).toBe(`${p}sql`);
  await claim(employee(p, 'cyd'), 'kafka', 3);
  await syncOne(service(), 'skills', { id: `${p}streams`, name: 'Streams' });
  await claim(employee(p, 'cyd'), 'streams', 4);
  await syncOne(service(), 'skills', { id: `${p}kafka`, replacedBy: `${p}streams` });
  await derive(service());
  const claimed = await claim(employee(p, 'cyd'), 'kafka', 5);
  expect(claimed.skill.id).toBe(`${p}streams`);
  expect(claimed.explanation.find(({ kind }) => kind === 'SELF')?.items).toBe(1);
  const { edges } = await evidenceList(service(), employee(p, 'cyd'), { skills: [`${p}streams`], statuses: ['ACTIVE'] });
  expect(edges.map(({ node }) => node.id)).toEqual([`claim:${p}cyd:${p}streams`]);
});

test('who claimed is noted, in the request of the claim', async () => {
  await service().execute(
    ClaimSkillDocument,
    { skill: `${p}sql`, level: 3 },
    { ...employee(p, 'dora'), headers: { 'x-request-id': 'r-77' } },
  );
  const entries = await cypher(service(), 'MATCH (a:AuditEntry {actor: $actor}) RETURN a {.action, .target, .requestId} AS entry', {
    actor: `${p}dora`,
  });
  expect(entries).toEqual([{ entry: { action: 'claimSkill', target: `claim:${p}dora:${p}sql`, requestId: 'r-77' } }]);
});

describe('refused', () => {
  test.each<[string, Caller, string, number, string, RegExp]>([
    ['an unknown skill', employee(p, 'ada'), 'nope', 3, 'NOT_FOUND', /^There is no skill with the id /],
    ['a restricted skill', employee(p, 'ada'), 'forklift', 3, 'BAD_USER_INPUT', /restricted: .* MANAGER, ASSESSMENT and CERTIFICATE/],
    ['a level off the scale', employee(p, 'ada'), 'sql', 6, 'BAD_USER_INPUT', /level must be a whole number from 1 to 5/],
    ['a token of nobody', { as: 'EMPLOYEE', sub: 'robot' }, 'sql', 3, 'FORBIDDEN', /robot, who is not a person of this organisation/],
    ['someone who has left', employee(p, 'gone'), 'sql', 3, 'FORBIDDEN', /has left/],
    ['a system that syncs', { as: 'HR_SYNC' }, 'sql', 3, 'FORBIDDEN', /needs one of the roles/],
  ])('%s', async (_name, caller, skill, level, code, message) => {
    const before = await cypher(service(), 'MATCH (e:Evidence) RETURN count(e) AS n');
    const { codes, errors } = await service().failure(ClaimSkillDocument, { skill: `${p}${skill}`, level }, caller);
    expect(codes).toEqual([code]);
    expect(errors[0]?.message).toMatch(message);
    expect(await cypher(service(), 'MATCH (e:Evidence) RETURN count(e) AS n')).toEqual(before);
  });

  test('a source cannot take a claim over, nor end it, nor be first with its id', async () => {
    await claim(employee(p, 'eve'), 'sql', 2);
    const id = `claim:${p}eve:${p}sql`;
    for (const taken of [id, `claim:${p}finn:${p}sql`, `endorsement:${p}eve:${p}finn:${p}sql`])
      expect(await syncOne(service(), 'evidence', { id: taken, level: 5 }, { source: 'hris' })).toMatchObject({
        status: 'REJECTED',
        code: 'OTHER_SOURCE',
        field: 'id',
        message: expect.stringMatching(
          /^Ids that begin with claim:, endorsement: or mentoring: belong to statements that people make here\./,
        ),
      });
    const retire = 'mutation ($o: SyncOptions!) { retireMissing(options: $o, kind: EVIDENCE, present: []) { run { retired } } }';
    const rename = 'mutation ($o: SyncOptions!) { syncSkills(options: $o, rows: []) { run { rejected } } }';
    for (const source of ['expertise-graph', 'claim', 'endorsement', ' Expertise-Graph'])
      for (const call of [retire, rename]) {
        const { codes, errors } = await service().failure(call, { o: { source } }, { as: 'HR_SYNC' });
        expect(codes).toEqual(['BAD_USER_INPUT']);
        expect(errors[0]?.message).toMatch(/is kept for what people state in this service/);
      }
    const { edges } = await evidenceList(service(), employee(p, 'eve'), null);
    expect(edges).toMatchObject([{ node: { id, status: 'ACTIVE', level: 2 } }]);
  });
});

describe('where the belief cannot be stored in time', () => {
  const claimWith = (compute: (units: readonly DerivationKey[]) => Promise<DerivationKey[]>, patienceMs: number, woken: string[]) => {
    const { graph } = service();
    const wake = async (units: readonly { kind: string }[]) => void woken.push(...units.map(({ kind }) => kind));
    return new ClaimService(graph, Date.now, new PersonSkillService(graph), compute, wake, patienceMs).claim(
      { id: `${p}fay`, requestId: 'r' },
      { skill: `${p}sql`, level: 4, note: null },
    );
  };

  test.each<[string, () => Promise<DerivationKey[]>, number]>([
    ['hangs', () => new Promise(() => undefined), 1],
    ['fails', () => Promise.reject(new Error('away')), PATIENT.claimMs],
    ['does nothing', () => Promise.resolve([]), PATIENT.claimMs],
  ])('computing %s: the answer comes from the facts, and the workers are woken', async (_name, compute, patienceMs) => {
    const woken: string[] = [];
    const record = await claimWith(compute, patienceMs, woken);
    expect(woken).toEqual(['proficiency']);
    await derive(service());
    const stored = await skillOf(service(), employee(p, 'fay'), `${p}fay`, `${p}sql`);
    expect(record.mean).toBeCloseTo(stored?.mean ?? 0, 4);
    expect(record.standardDeviation).toBeCloseTo(stored?.standardDeviation ?? 0, 4);
    expect(record).toMatchObject({ status: 'UNVERIFIED', level: stored?.level, skillId: `${p}sql`, personId: `${p}fay` });
  });
});
