import { draft, LD, mentoringStory, PIN, planOf, program, PUBLISH, type ShownPlan } from '../plan/story';
import { Proxy } from '../proxy';
import { cypher } from '../seed';
import { startApp, type TestApp } from '../testkit';
import { until } from '../until';
import { startWorker, type TestProcess } from './pipeline/processes';
import { cutCommits, cutNothing, NAMED } from './cut-commits';

let proxy: Proxy;
let service: TestApp;
const started: TestProcess[] = [];
const uri = process.env['NEO4J_URI'] ?? '';

beforeAll(async () => {
  proxy = await Proxy.start(uri);
  service = await startApp({}, { NEO4J_URI: proxy.through(uri) });
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

describe.each(['before', 'after'] as const)('cut %s its commit', (when) => {
  test('publishing makes one plan and one edge for each pair', async () => {
    const p = await mentoringStory(service);
    const of = await program(service, p, { capacity: 2 });
    const plan = await draft(service, of);
    await service.execute(PIN, { plan, mentor: `${p}mo`, mentee: `${p}ana` }, LD);
    await service.execute(PIN, { plan, mentor: `${p}ida`, mentee: `${p}ben` }, LD);
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
    const p = await mentoringStory(service);
    const { requestMentor } = await service.execute<{ requestMentor: { id: string } }>(
      ASK,
      { mentor: `${p}mo` },
      { as: 'EMPLOYEE', sub: `${p}ana` },
    );
    const cut = cutCommits(proxy, 'answer mentor request', when);
    expect(await service.execute(ANSWER, { request: requestMentor.id }, { as: 'EMPLOYEE', sub: `${p}mo` })).toEqual({
      answerMentorRequest: { status: 'ACCEPTED' },
    });
    expect(cut.cuts).toBe(1);
    const [row] = await cypher<{ edges: number }>(service, 'MATCH (:Person {id: $id})-[m:MENTORS]->() RETURN count(m) AS edges', {
      id: `${p}mo`,
    });
    expect(row).toEqual({ edges: 1 });
  });
});

test('a worker that is killed while it writes a draft: another one drafts the plan, once', async () => {
  const p = await mentoringStory(service);
  const of = await program(service, p);
  const between = await Proxy.start(uri);
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
    started.push(await startWorker());
    let plan: ShownPlan | undefined;
    await until(async () => (plan = await planOf(service, draftPairingPlan.id)).status === 'DRAFT');
    const mentees = plan?.pairings.edges.map(({ node }) => node.mentee.id) ?? [];
    expect(mentees).toHaveLength(3);
    expect(new Set(mentees).size).toBe(3);
  } finally {
    await between.stop();
  }
});
