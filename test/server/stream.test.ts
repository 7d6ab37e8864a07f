import { createClient } from 'graphql-sse';
import { pino } from 'pino';
import { startWorkers } from '../../workers/workers';
import { LD, mentoringStory, pairing, planOf, program, review } from '../plan/story';
import { EMPLOYEE, newPrefix, seed } from '../seed';
import { type Caller, startApp, useApp } from '../testkit';
import { until } from '../until';

const service = useApp();
const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type Answer = { data?: Record<string, never> | null; errors?: { message: string; extensions: { code: string } }[] };

/** Opens a stream; `answers` grows while it is open. */
async function open(query: string, caller: Caller, variables: Record<string, unknown> = {}, of = service()) {
  const token = await of.token(caller);
  const client = createClient({
    url: `${of.url}/stream`,
    headers: { ...(token && { authorization: `Bearer ${token}` }) },
    retryAttempts: 0,
  });
  const answers: Answer[] = [];
  const stream = { answers, ended: false, failure: undefined as unknown, close: () => client.dispose() };
  client.subscribe(
    { query, variables },
    {
      next: (answer) => void answers.push(answer as Answer),
      error: (error) => Object.assign(stream, { ended: true, failure: error }),
      complete: () => Object.assign(stream, { ended: true }),
    },
  );
  closing.push(() => client.dispose());
  return stream;
}

/** What a plain request to the stream gets. */
async function refused(body: object, caller: Caller = EMPLOYEE, init: RequestInit = {}) {
  const token = await service().token(caller);
  const headers = {
    accept: 'text/event-stream',
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(`${service().url}/stream`, { method: 'POST', headers, body: JSON.stringify(body), ...init });
  return { status: answer.status, answer: (await answer.json()) as Answer };
}

const PENDING = 'subscription { recomputation { pending } }';

describe('a stream', () => {
  test('answers at once, and again when something was written that changes the answer', async () => {
    const stream = await open(PENDING, EMPLOYEE);
    await until(() => stream.answers.length > 0);
    const before = Number(stream.answers[0]?.data?.['recomputation']?.['pending']);
    const p = newPrefix();
    await seed(service(), { skills: [{ id: `${p}s`, name: 'Soldering' }], people: [{ id: `${p}p`, name: 'Ada' }] });
    await seed(service(), { evidence: [{ id: `${p}e`, person: `${p}p`, skill: `${p}s`, kind: 'SELF', level: 3, at: '2026-01-01' }] });
    await until(() => Number(stream.answers.at(-1)?.data?.['recomputation']?.['pending']) > before);
    // Each answer differs from the one before.
    const told = stream.answers.map((answer) => JSON.stringify(answer));
    expect(told.filter((text, i) => text === told[i - 1])).toEqual([]);
  });

  test('tells how a plan comes about, what others decide, and what makes it outdated', async () => {
    const p = await mentoringStory(service());
    const of = await program(service(), p);
    const order = 'mutation ($program: ID!) { draftPairingPlan(program: $program) { id } }';
    const { draftPairingPlan } = await service().execute<{ draftPairingPlan: { id: string } }>(order, { program: of }, LD);
    const { id } = draftPairingPlan;
    const query =
      'subscription ($id: ID!) { pairingPlan(id: $id) { status progress outdatedReasons counts { proposed approved } pairings(first: 2) { edges { node { mentor { name } } } } } }';
    const stream = await open(query, LD, { id });
    await until(() => stream.answers.length > 0);
    expect(stream.answers[0]?.data?.['pairingPlan']).toMatchObject({ status: 'DRAFTING' });
    const last = () => stream.answers.at(-1)?.data?.['pairingPlan'] as Record<string, unknown> | undefined;

    const { url, prefix } = service().config.redis;
    const workers = startWorkers(service().graph, pino({ level: 'silent' }), { redisUrl: url, redisPrefix: prefix });
    closing.push(() => workers.stop());
    await until(() => last()?.['status'] === 'DRAFT');
    expect(last()).toMatchObject({ progress: 1, outdatedReasons: [], counts: { approved: 0 } });

    const plan = await planOf(service(), id);
    await review(service(), id, [{ pairing: pairing(plan, `${p}kim`, `${p}dan`).id, decision: 'APPROVE' }]);
    await until(() => (last()?.['counts'] as { approved: number }).approved === 1);
    await seed(service(), { people: [{ id: `${p}cyd`, active: false }] });
    await until(() => (last()?.['outdatedReasons'] as string[]).length > 0);
  });

  test('shows nothing to those who may not ask, and ends', async () => {
    const stream = await open('subscription { pairingPlan(id: "x") { id } }', EMPLOYEE);
    await until(() => stream.ended);
    expect(stream.answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['FORBIDDEN']);
    expect((await refused({ query: PENDING }, {})).status).toBe(401);
  });

  test('ends when its reader leaves the organisation', async () => {
    const p = newPrefix();
    await seed(service(), { people: [{ id: `${p}gone`, name: 'Gone' }] });
    const stream = await open(PENDING, { as: 'EMPLOYEE', sub: `${p}gone` });
    await until(() => stream.answers.length > 0);
    await seed(service(), { people: [{ id: `${p}gone`, active: false }] });
    await until(() => stream.ended);
    expect(stream.answers.at(-1)?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('ends when the service stops, which does not wait for it', async () => {
    const other = await startApp();
    const stream = await open(PENDING, EMPLOYEE, {}, other);
    await until(() => stream.answers.length > 0);
    await other.close();
    await until(() => stream.ended);
  });
});

describe('what is no stream is refused in words', () => {
  test.each([
    ['a query', '{ teams(first: 1) { totalCount } }', /Only subscriptions are served here: send a query to \/graphql/],
    ['a syntax error', 'subscription {', /Syntax Error/],
    ['a field that is not there', 'subscription { nothing }', /Cannot query field "nothing"/],
    ['too deep', `subscription { pairingPlan(id: "x") ${'{ replaces '.repeat(12)}{ id }${' }'.repeat(12)} }`, /levels deep/],
    ['too costly', costly(), /may cost/],
    ['a variable of the wrong type', 'subscription ($id: ID!) { pairingPlan(id: $id) { id } }', /id is required/],
  ])('%s', async (_name, query, message) => {
    const { status, answer } = await refused({ query });
    expect(status).toBe(400);
    expect(answer.errors?.[0]?.message).toMatch(message);
  });

  test('another method, another kind of answer, the other address', async () => {
    expect((await refused({}, EMPLOYEE, { method: 'GET', body: null })).status).toBe(405);
    const json = { accept: 'application/json', 'content-type': 'application/json' };
    const token = await service().token(EMPLOYEE);
    expect((await refused({ query: PENDING }, EMPLOYEE, { headers: { ...json, authorization: `Bearer ${token}` } })).status).toBe(406);
    const { message } = await service().failure(PENDING, {}, EMPLOYEE);
    expect(message).toMatch(/send it to \/graphql\/stream/);
  });

  test('more than ten of one caller', async () => {
    const caller = { as: 'EMPLOYEE', sub: newPrefix() } as const;
    const streams = await Promise.all(Array.from({ length: 10 }, () => open(PENDING, caller)));
    await until(() => streams.every(({ answers }) => answers.length > 0));
    const { status, answer } = await refused({ query: PENDING }, caller);
    expect([status, answer.errors?.[0]?.message]).toEqual([400, expect.stringMatching(/^10 streams of this caller are open/)]);
    // One that was closed makes room.
    streams[0]?.close();
    await until(async () => {
      const next = await open(PENDING, caller);
      await until(() => next.answers.length > 0 || next.ended);
      return next.answers.length > 0;
    });
  });
});

function costly(): string {
  const page = (inner: string) => `pairings(first: 100) { edges { node { ${inner} } } }`;
  return `subscription { pairingPlan(id: "x") { ${page(`mentor { skills(first: 100) { edges { node { evidence(first: 100) { edges { node { id } } } } } } }`)} } }`;
}
