import { DisputeEvidenceDocument, SettleDisputeDocument } from '../operations.gen';
import { cypher, derive, newPrefix, seed, sync, syncOne } from '../seed';
import { type Caller, useApp } from '../testkit';
import { company, employee, evidenceList, manager, skillOf } from './company';

const service = useApp();
const p = newPrefix();
const row = (id: string, level = 5) => ({
  id: `${p}${id}`,
  person: `${p}ada`,
  skill: `${p}sql`,
  kind: 'MANAGER',
  level,
  by: `${p}ben`,
  at: '2026-01-01',
});
const dispute = (id: string, caller: Caller = employee(p, 'ada')) =>
  service().execute(DisputeEvidenceDocument, { evidence: `${p}${id}`, reason: 'That was not me' }, caller);
const settle = async (id: string, uphold: boolean, caller: Caller = manager(p, 'cyd')) =>
  (await service().execute(SettleDisputeDocument, { evidence: `${p}${id}`, uphold, reason: 'Looked into it' }, caller)).settleDispute;
const statusOf = async (id: string) =>
  (await evidenceList(service(), { as: 'LD' }, { people: [`${p}ada`] })).edges.find(({ node }) => node.id === `${p}${id}`)?.node.status;
const retire = (present: string[]) =>
  service().execute(
    'mutation ($ids: [ID!]!) { retireMissing(options: { source: "test" }, kind: EVIDENCE, present: $ids) { run { retired } } }',
    { ids: present.map((id) => `${p}${id}`) },
    { as: 'HR_SYNC' },
  );

beforeAll(() => seed(service(), { ...company(p), evidence: ['stands', 'falls', 'open', 'said', 'late'].map((id) => row(id)) }));

test('disputed: suspended at once; upheld: it counts again; who did it is noted', async () => {
  const believed = async () => (await skillOf(service(), employee(p, 'eve'), `${p}eve`, `${p}kafka`))?.mean;
  await seed(service(), { evidence: [{ ...row('kafka'), person: `${p}eve`, skill: `${p}kafka`, by: `${p}dora` }] });
  const before = await believed();
  const { disputeEvidence } = await service().execute(
    DisputeEvidenceDocument,
    { evidence: `${p}kafka`, reason: 'I only read about it' },
    employee(p, 'eve'),
  );
  expect(disputeEvidence).toMatchObject({ status: 'DISPUTED', reason: 'I only read about it' });
  const dirty = 'MATCH (d:Dirty {key: $key}) RETURN count(d) AS n';
  expect(await cypher(service(), dirty, { key: `proficiency/${p}eve` })).toEqual([{ n: 1 }]);
  await derive(service());
  expect(await believed()).toBeUndefined();
  expect(await settle('kafka', true, { as: 'LD' })).toMatchObject({ status: 'UPHELD', reason: 'Looked into it' });
  await derive(service());
  expect(await believed()).toBeCloseTo(before ?? 0, 4);
  const audit = 'MATCH (a:AuditEntry {target: $id}) RETURN a.actor AS actor, a.action AS action ORDER BY a.at';
  expect(await cypher(service(), audit, { id: `${p}kafka` })).toEqual([
    { actor: `${p}eve`, action: 'disputeEvidence' },
    { actor: 'test-ld', action: 'settleDispute' },
  ]);
});

describe('what the source sends afterwards undoes nothing', () => {
  beforeAll(async () => {
    for (const id of ['stands', 'falls', 'open']) await dispute(id);
    await settle('stands', true);
    await settle('falls', false);
  });
  const decided = async () => Promise.all(['stands', 'falls', 'open'].map(statusOf));
  const expected = ['UPHELD', 'WITHDRAWN', 'DISPUTED'];

  test('neither the same row nor a changed one', async () => {
    expect((await sync(service(), 'evidence', [row('stands'), row('falls'), row('open')])).run.unchanged).toBe(3);
    expect(await decided()).toEqual(expected);
    expect((await sync(service(), 'evidence', [row('stands', 4), row('falls', 4), row('open', 4)])).run.updated).toBe(3);
    expect(await decided()).toEqual(expected);
  });

  test('nor leaving it out and sending it again', async () => {
    await retire(['said', 'late']);
    expect(await decided()).toEqual(['WITHDRAWN', 'WITHDRAWN', 'WITHDRAWN']);
    await sync(service(), 'evidence', [row('stands', 3), row('falls', 3), row('open', 3)]);
    expect(await decided()).toEqual(expected);
    await derive(service());
    const belief = await skillOf(service(), employee(p, 'ada'), `${p}ada`, `${p}sql`);
    expect(belief?.explanation.find(({ kind }) => kind === 'MANAGER')?.items).toBe(3);
  });
});

describe('refused', () => {
  test.each<[string, Caller, string, string, RegExp]>([
    ['by the author', manager(p, 'ben'), 'said', 'FORBIDDEN', /Only the person the evidence is about/],
    ['by LD', { as: 'LD' }, 'said', 'FORBIDDEN', /Only the person the evidence is about/],
    ['by a colleague, who may not know of it', employee(p, 'eve'), 'said', 'NOT_FOUND', /no evidence .* that you may see/],
    ['of nothing', employee(p, 'ada'), 'nope', 'NOT_FOUND', /no evidence/],
    ['twice', employee(p, 'ada'), 'open', 'CONFLICT', /already disputed/],
    ['once upheld', employee(p, 'ada'), 'stands', 'CONFLICT', /has already been disputed and upheld/],
    ['once withdrawn', employee(p, 'ada'), 'falls', 'CONFLICT', /was withdrawn/],
  ])('disputed %s', async (_name, caller, id, code, message) => {
    const { codes, errors } = await service().failure(DisputeEvidenceDocument, { evidence: `${p}${id}`, reason: 'No' }, caller);
    expect([codes, errors[0]?.message]).toEqual([[code], expect.stringMatching(message)]);
  });

  test('without a reason', async () => {
    const { codes } = await service().failure(DisputeEvidenceDocument, { evidence: `${p}said`, reason: '' }, employee(p, 'ada'));
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  test.each<[string, Caller, string, string, RegExp]>([
    ['by the subject', { as: ['EMPLOYEE', 'LD'], sub: `${p}ada` }, 'open', 'FORBIDDEN', /about yourself/],
    ['by the author', manager(p, 'ben'), 'open', 'FORBIDDEN', /^Whoever wrote the evidence/],
    ['by a manager beside them, who may not know of it', manager(p, 'eve'), 'open', 'NOT_FOUND', /no evidence/],
    ['by an employee', employee(p, 'cyd'), 'open', 'FORBIDDEN', /needs one of the roles/],
    ['without a dispute', manager(p, 'cyd'), 'said', 'CONFLICT', /not disputed, it is ACTIVE/],
    ['twice', manager(p, 'cyd'), 'stands', 'CONFLICT', /not disputed, it is UPHELD/],
  ])('settled %s', async (_name, caller, id, code, message) => {
    const variables = { evidence: `${p}${id}`, uphold: true, reason: 'So it is' };
    const { codes, errors } = await service().failure(SettleDisputeDocument, variables, caller);
    expect([codes, errors[0]?.message]).toEqual([[code], expect.stringMatching(message)]);
  });

  test('an administrator may do both on behalf of others; of two who settle at once one is late', async () => {
    await dispute('late', { as: 'ADMIN' });
    const answers = await Promise.all(
      [{ as: 'ADMIN' } as const, manager(p, 'dora')].map((caller) =>
        service().ask(SettleDisputeDocument, { evidence: `${p}late`, uphold: true, reason: 'So it is' }, caller),
      ),
    );
    expect(answers.map(({ errors }) => String(errors[0]?.extensions?.['code'] ?? 'done'))).toEqual(
      expect.arrayContaining(['CONFLICT', 'done']),
    );
    expect(await syncOne(service(), 'evidence', { id: `${p}late`, level: 1 })).toMatchObject({ status: 'UPDATED' });
    expect(await statusOf('late')).toBe('UPHELD');
  });
});

describe('disputed evidence stays about whom and what it was', () => {
  const id = 'kept';
  const send = (change: object) => syncOne(service(), 'evidence', { ...row(id), ...change });
  beforeAll(async () => {
    await seed(service(), { evidence: [row(id)] });
    await dispute(id);
  });

  test.each<[string, object]>([
    ['person', { person: `${p}eve` }],
    ['skill', { skill: `${p}kafka` }],
    ['by', { by: `${p}eve` }],
    ['by', { by: null }],
    ['kind', { kind: 'ASSESSMENT' }],
  ])('another %s is refused', async (field, change) => {
    expect(await send(change)).toMatchObject({ status: 'REJECTED', code: 'DISPUTED', field });
    const { edges } = await evidenceList(service(), { as: 'LD' }, { people: [`${p}ada`], skills: [`${p}sql`] });
    expect(edges.find(({ node }) => node.id === `${p}${id}`)?.node.status).toBe('DISPUTED');
    for (const caller of [employee(p, 'eve'), manager(p, 'eve')])
      expect(JSON.stringify(await evidenceList(service(), caller, null))).not.toContain('That was not me');
  });

  test('also once it was settled, or withdrawn by its source in between', async () => {
    await settle(id, true);
    expect(await send({ person: `${p}eve` })).toMatchObject({ code: 'DISPUTED', field: 'person' });
    const kept = await evidenceList(service(), { as: 'LD' }, { people: [`${p}ada`, `${p}eve`] });
    await retire(kept.edges.flatMap(({ node }) => (node.id === `${p}${id}` ? [] : [node.id.slice(p.length)])));
    expect(await send({ person: `${p}eve` })).toMatchObject({ code: 'DISPUTED', field: 'person' });
  });

  test('its level and note may change, and evidence that nobody disputed may be put right', async () => {
    expect(await send({ level: 3, note: 'As of the second talk' })).toMatchObject({ status: 'UPDATED' });
    await seed(service(), { evidence: [row('free')] });
    expect(await syncOne(service(), 'evidence', { ...row('free'), person: `${p}eve` })).toMatchObject({ status: 'UPDATED' });
  });
});
