import { pino } from 'pino';
import { startWorkers, type Workers } from '../../workers/workers';
import { draft, LD, mentoringStory, PIN, planOf, program, PUBLISH, type ShownPlan } from '../plan/story';
import { Proxy } from '../proxy';
import { cypher } from '../seed';
import { startApp, type TestApp } from '../testkit';
import { until } from '../until';
import { startWorker, type TestProcess } from './pipeline/processes';
import { cutCommits, cutNothing, NAMED } from './cut-commits';

let proxy: Proxy;
let service: TestApp;
let p: string;
const started: TestProcess[] = [];
const uri = process.env['NEO4J_URI'] ?? '';

beforeAll(async () => {
  proxy = await Proxy.start(uri);
  service = await startApp({}, { NEO4J_URI: proxy.through(uri) });
  p = await mentoringStory(service);
});

afterEach(async () => {
  cutNothing(proxy);
  await Promise.all(started.splice(0).map((process) => process.end()));
});

afterAll(async () => {
  await service.close();
  await proxy.stop();
});

const ASK = 'mutation ($mentor: ID!) { requestMentor(mentor: $mentor) { id } }';
const ANSWER = 'mutation ($request: ID!) { answerMentorRequest(request: $request, accept: true) { status } }';

// One story for both: each has people of its own, as two people mentor each other once.
describe.each([
  { when: 'before', pairs: ['mo-ana', 'ida-ben'], asks: 'cyd', asked: 'kim' },
  { when: 'after', pairs: ['mo-cyd', 'ida-ana'], asks: 'dan', asked: 'kim' },
] as const)('cut $when its commit', ({ when, pairs, asks, asked }) => {
  test('publishing makes one plan and one edge for each pair', async () => {
    const of = await program(service, p, { id: when, capacity: 2 });
    const plan = await draft(service, of);
    for (const pair of pairs) {
      const [mentor, mentee] = pair.split('-').map((name) => `${p}${name}`);
      await service.execute(PIN, { plan, mentor, mentee }, LD);
    }
    const cut = cutCommits(proxy, 'publish plan', when);
    expect(await service.execute(PUBLISH, { plan }, LD)).toEqual({ publishPairingPlan: { status: 'PUBLISHED' } });
    expect(cut.cuts).toBe(1);
    const [row] = await cypher<Record<string, number>>(
      service,
      `MATCH (g:Program {id: $of})
       RETURN COUNT { (g)<-[:OF_PROGRAM]-(:Mentoring) } AS mentorings, COUNT { ()-[:MENTORS {program: $of}]->() } AS edges,
         COUNT { (:AuditEntry {target: $plan, action: 'publishPairingPlan'}) } AS entries`,
      { of, plan },
    );
    expect(row).toEqual({ mentorings: 2, edges: 2, entries: 1 });
  });

  test('an accepted request begins one mentoring', async () => {
    const { requestMentor } = await service.execute<{ requestMentor: { id: string } }>(
      ASK,
      { mentor: `${p}${asked}` },
      { as: 'EMPLOYEE', sub: `${p}${asks}` },
    );
    const cut = cutCommits(proxy, 'answer mentor request', when);
    expect(await service.execute(ANSWER, { request: requestMentor.id }, { as: 'EMPLOYEE', sub: `${p}${asked}` })).toEqual({
      answerMentorRequest: { status: 'ACCEPTED' },
    });
    expect(cut.cuts).toBe(1);
    const [row] = await cypher<{ edges: number }>(
      service,
      'MATCH (:Person {id: $asked})-[m:MENTORS]->(:Person {id: $asks}) RETURN count(m) AS edges',
      { asked: `${p}${asked}`, asks: `${p}${asks}` },
    );
    expect(row).toEqual({ edges: 1 });
  });
});

test('a worker that is killed while it writes a draft: another one drafts the plan, once', async () => {
  const of = await program(service, p, { id: 'killed', capacity: 3 });
  const between = await Proxy.start(uri);
  let workers: Workers | undefined;
  try {
    const first = await startWorker({ NEO4J_URI: between.through(uri) });
    started.push(first);
    let killed = false;
    between.toServer = (chunk) => {
      if (!killed && chunk.includes(NAMED) && chunk.includes('write draft')) {
        killed = true;
        first.child.kill();
      }
      return !killed;
    };
    const { draftPairingPlan } = await service.execute<{ draftPairingPlan: { id: string } }>(
      'mutation ($program: ID!) { draftPairingPlan(program: $program) { id } }',
      { program: of },
      LD,
    );
    await until(() => killed);
    await first.child.ended;
    expect((await planOf(service, draftPairingPlan.id)).status).toBe('DRAFTING');
    const { url, prefix } = service.config.redis;
    workers = startWorkers(service.graph, pino({ level: 'silent' }), { redisUrl: url, redisPrefix: prefix });
    let plan: ShownPlan | undefined;
    await until(async () => (plan = await planOf(service, draftPairingPlan.id)).status === 'DRAFT');
    const mentees = plan?.pairings.edges.map(({ node }) => node.mentee.id) ?? [];
    expect(mentees.length).toBeGreaterThan(0);
    expect(new Set(mentees).size).toBe(mentees.length);
  } finally {
    await workers?.stop();
    await between.stop();
  }
});
